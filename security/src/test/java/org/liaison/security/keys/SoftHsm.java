// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A real PKCS#11 device in software: Debian's SoftHSM2, brought by {@code .ci/softhsm}. Taking its token store away is
 * what pulling the plug is for a device of metal: sessions are dead, and signing fails.
 */
public final class SoftHsm {

    private static final String PIN = "1234";

    private final Path home;
    private final Path tokens;
    private final Path away;

    private SoftHsm(Path home) {
        this.home = home;
        this.tokens = home.resolve("tokens");
        this.away = home.resolve("away");
    }

    /** An empty token. Its place is in the environment of this process, so there is one at a time. */
    public static SoftHsm fresh() {
        var configuration = System.getenv("SOFTHSM2_CONF");
        if (configuration == null) {
            throw new IllegalStateException("SOFTHSM2_CONF is not set: run this test through Maven");
        }
        return fresh(Path.of(configuration));
    }

    /** An empty token for a process that is told of this configuration. */
    public static SoftHsm fresh(Path configuration) {
        try {
            var hsm = new SoftHsm(
                    Files.createDirectories(configuration.toAbsolutePath().resolveSibling("softhsm")));
            delete(hsm.home);
            Files.createDirectories(hsm.tokens);
            Files.writeString(
                    configuration,
                    "directories.tokendir = " + hsm.tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
            Files.writeString(hsm.home.resolve("pin"), PIN + "\n");
            hsm.initialise(configuration);
            return hsm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialise(Path configuration) throws IOException {
        var util = found("/usr/bin/softhsm2-util");
        var process = new ProcessBuilder(
                util.toString(),
                "--module",
                library().toString(),
                "--init-token",
                "--free",
                "--label",
                "liaison",
                "--so-pin",
                "0000",
                "--pin",
                PIN);
        process.environment().put("SOFTHSM2_CONF", configuration.toString());
        process.redirectErrorStream(true);
        var running = process.start();
        var said = new String(running.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (running.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("SoftHSM2 cannot make a token: " + said);
        }
    }

    public static Path library() {
        return found("/usr/lib/softhsm/libsofthsm2.so");
    }

    private static Path found(String installed) {
        return Stream.of("", "target/softhsm", "../target/softhsm", "../../target/softhsm")
                .map(root -> Path.of(root + installed).toAbsolutePath())
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "SoftHSM2 is not there (" + installed + "): run .ci/softhsm, or install Debian's softhsm2"));
    }

    public KeySettings settings(Path directory, String... aliases) {
        return new KeySettings(directory, device(aliases));
    }

    DeviceSettings device(String... aliases) {
        return new DeviceSettings(library(), null, 0, home.resolve("pin"), Set.of(aliases));
    }

    public Path pinFile() {
        return home.resolve("pin");
    }

    /** Moves keys from {@code gateway.p12} into the device, so that the file has them no more. */
    public void take(Path directory, String... aliases) {
        var device = new Device(device());
        try {
            var password = SecretFile.read(directory.resolve("password"));
            var own = KeyFiles.load(directory.resolve("gateway.p12"), password);
            for (var alias : aliases) {
                var key = own.getKey(alias, password);
                var chain = own.getCertificateChain(alias);
                device.use(session -> {
                    session.keys().setKeyEntry(alias, key, null, chain);
                    return true;
                });
                own.deleteEntry(alias);
            }
            store(own, directory.resolve("gateway.p12"), password);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            device.close();
        }
    }

    void put(String alias, PrivateKey key, List<? extends Certificate> chain) throws GeneralSecurityException {
        var device = new Device(device());
        try {
            device.use(session -> {
                session.keys().setKeyEntry(alias, key, null, chain.toArray(Certificate[]::new));
                return true;
            });
        } finally {
            device.close();
        }
    }

    static void store(KeyStore store, Path file, char[] password) throws IOException, GeneralSecurityException {
        try (var out = Files.newOutputStream(file)) {
            store.store(out, password);
        }
    }

    /** Unplugs the device. */
    public void away() {
        move(tokens, away);
    }

    /** Plugs it in again. */
    public void back() {
        move(away, tokens);
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
