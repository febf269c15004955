// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sample agreements, signed by two people with the gateway's own command, as a site outside the demo needs them. */
final class SignedPolicy {

    private static final String SECRET = "not-for-real-data";

    private final Path home;
    private final Path agreements;
    private final Map<String, String> settings = new TreeMap<>();

    private SignedPolicy(Path home) throws IOException {
        this.home = home;
        this.agreements = Files.createDirectories(home.resolve("agreements"));
        settings.put("liaison.agreements", agreements.toString());
    }

    static SignedPolicy in(Path home) throws IOException {
        var policy = new SignedPolicy(Files.createDirectories(home));
        policy.copy();
        policy.sign("head-of-contact-point", List.of("--version", "2026-1"));
        policy.sign("data-protection-officer", List.of());
        return policy;
    }

    /** What a gateway must be told to believe it. */
    Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    private void copy() throws IOException {
        try (var files = Files.list(Product.AGREEMENTS)) {
            for (var file : files.toList()) {
                Files.copy(file, agreements.resolve(file.getFileName()));
            }
        }
    }

    private void sign(String who, List<String> options) throws IOException {
        var store = home.resolve(who + ".p12");
        var certificate = home.resolve(who + ".der");
        var password = Files.writeString(home.resolve("password"), SECRET);
        keytool(store, "-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=" + who);
        keytool(store, "-exportcert", "-file", certificate.toString());
        var command = new ArrayList<>(List.of("policy", "sign", agreements.toString()));
        command.addAll(List.of("--key", store.toString(), "--password-file", password.toString()));
        command.addAll(options);
        run(Product.liaison(home, List.of(), command));
        settings.put("liaison.policy.signers." + who, certificate.toString());
    }

    private static void keytool(Path store, String... arguments) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", SECRET, "-alias", "signer"));
        run(command);
    }

    private static void run(List<String> command) throws IOException {
        try {
            var run = Run.of(command);
            if (run.exit() != 0) {
                throw new IOException("ended with " + run.exit() + ": " + run.said());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
