// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.app.CannotStart;
import org.liaison.security.authorise.Agreements;
import org.liaison.security.policy.Bundle;
import org.liaison.security.policy.Manifest;
import org.liaison.security.policy.Signatures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liaison policy sign}: one of the two signatures over a set of agreements. */
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        description = {
            "Sign a set of agreements. The first signer states --version and makes the manifest; the second signs it.",
            "Signatures are detached CMS, beside the manifest."
        })
final class PolicySign implements Callable<Integer> {

    private static final int MOST = 9;

    @Parameters(paramLabel = "DIR", description = "the agreements")
    private Path directory = Path.of("");

    @Option(names = "--key", required = true, paramLabel = "STORE", description = "PKCS#12 with one key")
    private Path key = Path.of("");

    @Option(names = "--password-file", required = true, paramLabel = "FILE", description = "the store's password")
    private Path password = Path.of("");

    @Option(names = "--version", paramLabel = "VERSION", description = "name of the set, for the first signer")
    private @Nullable String version;

    @Option(names = "--previous", paramLabel = "VERSION", description = "the set that it replaces")
    private @Nullable String previous;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, GeneralSecurityException {
        Agreements.read(directory);
        var manifest = directory.resolve(Manifest.FILE);
        if (version != null) {
            clear(manifest);
            Files.write(
                    manifest, Bundle.read(directory).describe(version, previous).bytes());
        }
        var bundle = Bundle.read(directory);
        if (!bundle.isDescribed()) {
            throw new CannotStart(
                    "GW-POL-010", "the manifest is missing or not of these files", "the first signer states --version");
        }
        var signature = free(manifest);
        Files.write(signature, sign(Files.readAllBytes(manifest)));
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println("signed: " + signature);
        out.flush();
        return ExitCode.DONE;
    }

    /** What was signed before is of another manifest. */
    private static void clear(Path manifest) throws IOException {
        for (int number = 1; number <= MOST; number++) {
            Files.deleteIfExists(signature(manifest, number));
        }
    }

    private static Path free(Path manifest) {
        int number = 1;
        while (Files.exists(signature(manifest, number)) && number < MOST) {
            number++;
        }
        return signature(manifest, number);
    }

    private static Path signature(Path manifest, int number) {
        return manifest.resolveSibling(manifest.getFileName() + "." + number + ".p7s");
    }

    private byte[] sign(byte[] manifest) throws IOException, GeneralSecurityException {
        var secret = Files.readString(password).strip().toCharArray();
        var store = KeyStore.getInstance(key.toFile(), secret);
        for (var alias : Collections.list(store.aliases())) {
            if (store.getKey(alias, secret) instanceof PrivateKey found) {
                return Signatures.sign(manifest, found, (X509Certificate) store.getCertificate(alias));
            }
        }
        throw new CannotStart("GW-KEY-001", "the store holds no key with a certificate", "name another store");
    }
}
