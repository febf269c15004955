// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Asks the gateway as somebody of a role: with a real token at the API, in a real session at the console. */
final class Askers {

    /** Tokens live five minutes and a second factor counts as long, so they are fetched anew before that. */
    private static final Duration GOOD = Duration.ofSeconds(200);

    /** Whoever is let in hears that (400), so that the table sends no record on its way. */
    private static final String TOO_LONG = "k".repeat(201);

    private final SignInSite site;
    private final Tokens tokens;
    private final HttpClient plain;
    private final HttpClient certified;
    private final Map<String, Held> held = new TreeMap<>();
    private final Map<String, Session> sessions = new TreeMap<>();

    Askers(SignInSite site) throws IOException {
        this.site = site;
        this.tokens = new Tokens(site);
        this.plain = site.keycloak().authority().client();
        this.certified = tokens.systemClient();
    }

    private record Held(String token, Instant since) {}

    private record Session(Browser browser, String csrf) {}

    /** What the gateway answered. */
    HttpResponse<String> ask(AccessTable.Case asked, URI address) throws IOException, InterruptedException {
        return asked.path().startsWith("/console") ? atTheConsole(asked, address) : atTheApi(asked, address);
    }

    private HttpResponse<String> atTheApi(AccessTable.Case asked, URI address)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .method(asked.method(), BodyPublishers.ofString("GET".equals(asked.method()) ? "" : "<nothing/>"));
        var token = token(asked.role(), asked.factors());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        request.header("Idempotency-Key", TOO_LONG);
        var http = asked.role().equals("integrator") ? certified : plain;
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private @Nullable String token(String role, int factors) throws IOException, InterruptedException {
        if (role.equals("nobody")) {
            return null;
        }
        boolean system = role.equals("integrator") || role.equals("unbound");
        var key = system ? "system" : role + factors;
        var before = held.get(key);
        if (before != null && before.since().plus(GOOD).isAfter(Instant.now())) {
            return before.token();
        }
        var fresh = system ? tokens.ofSystem() : tokens.ofPerson(role, factors);
        held.put(key, new Held(fresh, Instant.now()));
        return fresh;
    }

    private HttpResponse<String> atTheConsole(AccessTable.Case asked, URI address)
            throws IOException, InterruptedException {
        if (!People.ROLES.contains(asked.role())) {
            var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60));
            return plain.send(
                    request.method(asked.method(), BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        }
        var session = session(asked.role());
        return asked.method().equals("GET")
                ? session.browser().get(address)
                : session.browser().post(address, Map.of("_csrf", session.csrf(), "justification", "audit"));
    }

    private Session session(String role) throws IOException, InterruptedException {
        var before = sessions.get(role);
        if (before != null) {
            return before;
        }
        var browser = site.browser(role);
        var reached = browser.open(site.gateway().resolve("/console"), "never:");
        assertThat(reached.address().getPath())
                .as("where the sign-in of " + role + " ends")
                .isEqualTo("/console");
        var session = new Session(browser, Browser.csrf(reached.answer().body()));
        sessions.put(role, session);
        return session;
    }
}
