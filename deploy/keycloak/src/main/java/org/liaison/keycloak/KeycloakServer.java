// SPDX-License-Identifier: EUPL-1.2
package org.liaison.keycloak;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Keycloak in a process of its own, on this machine, with TLS and the realm, and with secrets that it made up. */
public final class KeycloakServer implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 420;
    private static final String ADMINISTRATOR = "keeper";

    private final Distribution distribution;
    private final Path work;
    private final Authority authority;
    private final int port;
    private final int managementPort;
    private final String consoleSecret = secret();
    private final String gatewaySecret = secret();
    private final String password = secret();
    private final String consoleAddress;
    private @Nullable Process process;

    private KeycloakServer(Distribution distribution, Path work, Authority authority, String consoleAddress)
            throws IOException {
        this.distribution = distribution;
        this.work = work;
        this.authority = authority;
        this.consoleAddress = consoleAddress;
        this.port = freePort();
        this.managementPort = freePort();
    }

    /**
     * Makes one ready that nobody started yet; {@link #resume} does.
     *
     * @param unpacked where Maven unpacked the distribution
     * @param work for secrets, certificates and what it says
     * @param consoleAddress where browsers come back to
     */
    public static KeycloakServer prepare(Path unpacked, Path work, Realm realm, String consoleAddress)
            throws IOException {
        Files.createDirectories(work);
        var distribution = Distribution.in(unpacked);
        var server = new KeycloakServer(distribution, work, Authority.in(work.resolve("tls")), consoleAddress);
        server.authority.issue("sign-in");
        server.leaveSecrets();
        distribution.begin(realm.json());
        return server;
    }

    public URI issuer() {
        return URI.create("https://localhost:" + port + "/realms/liaison");
    }

    public Authority authority() {
        return authority;
    }

    /** The directory for {@code liaison.sign-in.secrets}. */
    public Path secrets() {
        return work.resolve("secrets");
    }

    public String administrator() {
        return ADMINISTRATOR;
    }

    public String password() {
        return password;
    }

    /** SIGKILL: as when the machine dies. */
    public void kill() {
        end(true);
    }

    /** Starts it, the first time or again on the same data, and waits until it answers. */
    public void resume() throws IOException {
        distribution.build(log(), environment());
        var command = distribution.command(log(), environment());
        command.command()
                .addAll(List.of(
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--http-enabled=false",
                        "--http-host=127.0.0.1",
                        "--https-port=" + port,
                        "--http-management-port=" + managementPort,
                        "--hostname=https://localhost:" + port,
                        "--https-key-store-file=" + authority.certificate().resolveSibling("sign-in.p12"),
                        "--https-key-store-password=" + Authority.PASSWORD,
                        "--https-trust-store-file=" + authority.trust(),
                        "--https-trust-store-password=" + Authority.PASSWORD));
        process = command.start();
        awaitAnswer();
    }

    @Override
    public void close() {
        end(false);
    }

    /** The script is the parent of the server, or becomes it: both are ended. */
    private void end(boolean atOnce) {
        var running = process;
        if (running == null) {
            return;
        }
        var all = Stream.concat(running.descendants(), Stream.of(running.toHandle()))
                .toList();
        all.forEach(each -> end(each, atOnce));
        all.forEach(each -> each.onExit()
                .orTimeout(20, TimeUnit.SECONDS)
                .exceptionally(late -> {
                    each.destroyForcibly();
                    return each;
                })
                .join());
        process = null;
    }

    private static void end(ProcessHandle each, boolean atOnce) {
        if (atOnce) {
            each.destroyForcibly();
        } else {
            each.destroy();
        }
    }

    private Map<String, String> environment() {
        return Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", password,
                "LIAISON_CONSOLE_SECRET", consoleSecret,
                "LIAISON_GATEWAY_SECRET", gatewaySecret,
                "LIAISON_CONSOLE_ADDRESS", consoleAddress);
    }

    private Path log() {
        return work.resolve("keycloak.log");
    }

    private void awaitAnswer() throws IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        var client = authority.client();
        while (System.nanoTime() < until) {
            var running = process;
            if (running == null || !running.isAlive()) {
                throw new IOException("Keycloak ended: " + log());
            }
            if (answers(client)) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
        }
        throw new IOException("Keycloak does not answer: " + log());
    }

    /** It listens before its database is ready, and before the realm is there. */
    private boolean answers(HttpClient client) {
        try {
            var request = HttpRequest.newBuilder(issuer()).timeout(Duration.ofSeconds(10));
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void leaveSecrets() throws IOException {
        Files.createDirectories(secrets());
        Files.writeString(secrets().resolve("console"), consoleSecret, StandardCharsets.US_ASCII);
        Files.writeString(secrets().resolve("gateway"), gatewaySecret, StandardCharsets.US_ASCII);
    }

    /** Not to be guessed, and gone with the server. */
    public static String secret() {
        var bytes = new byte[20];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
