// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;

/** Changes the ring's PKCS#12 files, each whole or not at all: a gateway that reads meanwhile sees before or after. */
final class KeyStores {

    static final String OWN = "gateway.p12";
    static final String TRUST = "trust.p12";

    private final Path directory;

    KeyStores(Path directory) {
        this.directory = directory;
    }

    /** What is done to an open store; true if it changed. */
    @FunctionalInterface
    interface Change {

        boolean to(KeyStore store, char[] password) throws GeneralSecurityException, IOException;
    }

    /** @throws KeysMissing if the store cannot be read, changed or written */
    void change(String file, Change change) {
        var password = new char[0];
        try {
            password = SecretFile.read(directory.resolve("password"));
            var store = KeyFiles.load(directory.resolve(file), password);
            if (change.to(store, password)) {
                write(store, file, password);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new KeysMissing(directory.resolve(file) + " cannot be changed", e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private void write(KeyStore store, String file, char[] password) throws IOException, GeneralSecurityException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = Files.createTempFile(directory, file, ".tmp", owner);
        try {
            try (var out = Files.newOutputStream(fresh)) {
                store.store(out, password);
            }
            Files.move(fresh, directory.resolve(file), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
