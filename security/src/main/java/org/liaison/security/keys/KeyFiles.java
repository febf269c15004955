// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Reads the PKCS#12 files: {@code gateway.p12}, {@code trust.p12} and their {@code password}. The password is wiped as
 * soon as they are read. Keys read from files are in this process's memory; those of a device are not.
 */
final class KeyFiles {

    private final KeySettings settings;
    private final @Nullable Device device;

    KeyFiles(KeySettings settings, @Nullable Device device) {
        this.settings = settings;
        this.device = device;
    }

    /** @throws KeysMissing if a file, key or certificate is missing or cannot be read */
    Holdings read() {
        var directory = settings.directory();
        var password = new char[0];
        try {
            password = SecretFile.read(directory.resolve("password"));
            return holdings(
                    load(directory.resolve("gateway.p12"), password),
                    load(directory.resolve("trust.p12"), password),
                    password);
        } catch (IOException e) {
            throw new KeysMissing(
                    directory + " must hold gateway.p12, trust.p12 and password; set liaison.keys.directory", e);
        } catch (GeneralSecurityException e) {
            throw new KeysMissing("a key in " + directory + " cannot be used", e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private Holdings holdings(KeyStore own, KeyStore trust, char[] password) throws GeneralSecurityException {
        Map<String, OwnKey> pairs = new HashMap<>();
        Map<String, SecretKey> secrets = new HashMap<>();
        for (var alias : Collections.list(own.aliases())) {
            if (settings.inDevice(KeyNames.role(alias))
                    && KeyNames.lastDay(alias).isEmpty()) {
                continue; // one left over in a file does not stand in for the device's
            }
            switch (own.getKey(alias, password)) {
                case PrivateKey key -> pairs.put(alias, new OwnKey(alias, key, KeyFiles.chain(own, alias)));
                case SecretKey key -> secrets.put(alias, key);
                case null, default -> throw new KeysMissing("gateway.p12 has an entry that is no key: " + alias);
            }
        }
        if (device != null) {
            for (var alias : device.settings().aliases()) {
                if (!KeyNames.isAtRest(alias)) {
                    pairs.put(alias, new OwnKey(alias, device.key(alias), device.chain(alias)));
                }
            }
        }
        Holdings.requireAll(pairs);
        Map<String, X509Certificate> trusted = new HashMap<>();
        for (var alias : Collections.list(trust.aliases())) {
            trusted.put(alias, (X509Certificate) trust.getCertificate(alias));
        }
        return new Holdings(pairs, trusted, atRest(secrets), fingerprints(secrets));
    }

    private AtRest atRest(Map<String, SecretKey> secrets) {
        Map<String, Wrapping> keys = new HashMap<>();
        secrets.forEach((alias, key) -> {
            if (KeyNames.isAtRest(alias)) {
                keys.put(alias, Wrapping.of(new SecretKeySpec(key.getEncoded(), "AES")));
            }
        });
        if (device != null) {
            device.settings().aliases().stream()
                    .filter(KeyNames::isAtRest)
                    .forEach(alias -> keys.put(alias, device.wrapping(alias)));
        }
        return new AtRest(keys);
    }

    /** Of their own if there is an entry, else from the first key at rest, which may be needed for nothing else any more. */
    private static SecretKey fingerprints(Map<String, SecretKey> secrets) throws GeneralSecurityException {
        var own = secrets.get(KeyNames.FINGERPRINTS);
        if (own != null) {
            return new SecretKeySpec(own.getEncoded(), "HmacSHA256");
        }
        var first = secrets.get(KeyNames.AT_REST);
        if (first == null) {
            throw new KeysMissing("gateway.p12 has no entry at-rest and none named fingerprints");
        }
        return fingerprints(first);
    }

    static SecretKey fingerprints(SecretKey atRest) throws GeneralSecurityException {
        var text = "fingerprints".getBytes(StandardCharsets.US_ASCII);
        return new SecretKeySpec(KeyRing.hmac(new SecretKeySpec(atRest.getEncoded(), "AES"), text), "HmacSHA256");
    }

    private static java.util.List<X509Certificate> chain(KeyStore store, String alias) throws GeneralSecurityException {
        var chain = store.getCertificateChain(alias);
        if (chain == null) {
            throw new KeysMissing("gateway.p12 has a key without certificate: " + alias);
        }
        return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
    }

    static KeyStore load(Path file, char[] password) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return store;
    }

    static KeyStore empty() throws GeneralSecurityException {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
