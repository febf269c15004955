// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liaison.app.demo.DemoSettings;
import org.liaison.app.embedded.EmbeddedDatabase;
import org.liaison.keycloak.Authority;
import org.liaison.keycloak.KeycloakServer;
import org.liaison.keycloak.Realm;
import org.liaison.security.keys.DemoKeys;

/** A packaged gateway with TLS and a real Keycloak beside it; started once, ended with the JVM of the tests. */
final class SignInSite {

    static final int SHORT_SECONDS = 75;
    static final String SHORT_LIVED = "liaison-tools-short";

    private static @Nullable SignInSite started;

    private final People people = new People();
    private final KeycloakServer keycloak;
    private final Path system;
    private final URI gateway;
    private final Path data;
    private final Background program;

    private SignInSite() throws IOException {
        var home = Files.createDirectories(Path.of(
                        "target/sites/sign-in-" + ProcessHandle.current().pid()))
                .toAbsolutePath();
        int port = freePort();
        gateway = URI.create("https://localhost:" + port);
        var realm = Realm.shipped()
                .withSystem(People.SYSTEM, People.UNIT, "RESTRICTED")
                .withShortLivedTools(SHORT_LIVED, SHORT_SECONDS);
        people.all().forEach(realm::with);
        keycloak = KeycloakServer.prepare(
                Product.ROOT.resolve("deploy/keycloak/target/server"),
                home.resolve("keycloak"),
                realm,
                gateway.toString());
        system = keycloak.authority().issue(People.SYSTEM);
        data = home.resolve("data");
        Files.createDirectories(data);
        program = Background.start(Product.liaison(home, List.of(), serve(home, port)), home.resolve("gateway.log"));
        keycloak.resume(); // the gateway starts beside it, and without it
        program.address("liaison ready on ");
    }

    static synchronized SignInSite start() throws IOException {
        var site = started;
        if (site == null) {
            site = started = new SignInSite();
            Runtime.getRuntime().addShutdownHook(new Thread(site::end));
        }
        return site;
    }

    private void end() {
        program.kill();
        keycloak.close();
        EmbeddedDatabase.findRunning(data.resolve("postgres")).ifPresent(EmbeddedDatabase::close);
    }

    private List<String> serve(Path home, int port) throws IOException {
        var keys = home.resolve("keys");
        DemoKeys.makeIfAbsent(keys, DemoSettings.PARTNERS);
        var tls = keycloak.authority().issue("gateway");
        var arguments = new ArrayList<>(List.of(
                "serve",
                "--config",
                Files.writeString(home.resolve("gateway.yaml"), "liaison: {party: gateway}\n")
                        .toString(),
                "--port",
                String.valueOf(port),
                "--data",
                data.toString(),
                "--keys",
                keys.toString()));
        var settings = new TreeMap<>(SignedPolicy.in(home.resolve("policy")).settings());
        settings.put("liaison.keys.revocation.policy", "prefer"); // nobody revokes what this test makes
        settings.putAll(Map.of(
                "liaison.sign-in.issuer", keycloak.issuer().toString(),
                "liaison.sign-in.secrets", keycloak.secrets().toString(),
                "liaison.sign-in.trust", keycloak.authority().certificate().toString(),
                "server.ssl.key-store", tls.toString(),
                "server.ssl.key-store-password", Authority.PASSWORD,
                "server.ssl.trust-store", keycloak.authority().trust().toString(),
                "server.ssl.trust-store-password", Authority.PASSWORD,
                "server.ssl.client-auth", "want"));
        settings.forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));
        return arguments;
    }

    People people() {
        return people;
    }

    KeycloakServer keycloak() {
        return keycloak;
    }

    URI gateway() {
        return gateway;
    }

    /** With the certificate of the system that hands records in. */
    Path systemStore() {
        return system;
    }

    Browser browser(String role) throws IOException {
        return new Browser(keycloak.authority().tls(null), people.of(role));
    }

    Database database() {
        return new Database(EmbeddedDatabase.findRunning(data.resolve("postgres"))
                .orElseThrow()
                .jdbcUrl());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
