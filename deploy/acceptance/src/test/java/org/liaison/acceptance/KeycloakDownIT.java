// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak is killed and started again, and an administrator ends sessions, while the same gateway goes on. */
@TestInstance(Lifecycle.PER_CLASS)
class KeycloakDownIT {

    private static final Duration MINUTE = Duration.ofSeconds(60);

    private SignInSite site;
    private Tokens tokens;
    private HttpClient http;
    private String message;

    @BeforeAll
    void prepare() throws Exception {
        site = SignInSite.start();
        tokens = new Tokens(site);
        http = site.keycloak().authority().client();
        message = PlantedMessages.in(site.database()).id("own-closed");
    }

    @Test
    void whoIsSignedInGoesOnUntilTheTokenEndsAndNobodyNewComesIn() throws Exception {
        var seen = tokens.ofPerson("auditor", 1, SignInSite.SHORT_LIVED);
        var unseen = tokens.ofPerson("auditor", 1);
        var browser = site.browser("contact-officer");
        browser.open(site.gateway().resolve("/console"), "never:");
        assertThat(api(seen).statusCode()).isEqualTo(200);

        site.keycloak().kill();
        try {
            assertThat(api(seen).statusCode()).as("signed-in work continues").isEqualTo(200);
            assertThat(browser.get(console()).statusCode())
                    .as("at the console too")
                    .isEqualTo(200);
            assertThat(api(unseen)).satisfies(answer -> {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains("GW-ACC-009", "Try again in a minute");
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            });
            assertThat(site.browser("approver").open(console(), "never:").answer())
                    .satisfies(answer -> {
                        assertThat(answer.statusCode()).isEqualTo(503);
                        assertThat(answer.body()).contains("GW-ACC-009", "Try again in a minute");
                    });
            var answers = new java.util.ArrayList<Integer>();
            await("the seen token ends")
                    .atMost(Duration.ofSeconds(SignInSite.SHORT_SECONDS + 30))
                    .pollInterval(Duration.ofSeconds(2))
                    .until(() -> {
                        answers.add(api(seen).statusCode());
                        return answers.getLast() != 200;
                    });
            assertThat(answers.getLast()).as("ended, not unavailable").isEqualTo(401);
        } finally {
            site.keycloak().resume();
        }

        assertThat(api(unseen).statusCode()).as("recovered without a restart").isEqualTo(200);
        var newcomer = site.browser("approver").open(console(), "never:");
        assertThat(newcomer.answer().statusCode()).isEqualTo(200);
        assertThat(newcomer.address().getPath()).isEqualTo("/console");
    }

    @Test
    void aSessionThatAnAdministratorEndsIsRefusedWithinAMinute() throws Exception {
        var token = tokens.ofPerson("approver", 1);
        var browser = site.browser("approver");
        browser.open(console(), "never:");
        assertThat(api(token).statusCode()).isEqualTo(200);
        assertThat(browser.get(console()).statusCode()).isEqualTo(200);

        endSessionsOf("approver");

        await("the token is refused")
                .atMost(MINUTE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> api(token).statusCode() == 401);
        await("the console asks for a sign-in")
                .atMost(MINUTE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> browser.get(console()).statusCode() == 302);
    }

    private HttpResponse<String> api(String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(site.gateway().resolve("/api/v1/records/" + message))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private URI console() {
        return site.gateway().resolve("/console");
    }

    private void endSessionsOf(String name) throws IOException, InterruptedException {
        var server = site.keycloak().issuer();
        var signIn = HttpRequest.newBuilder(server.resolve("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Tokens.form(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        site.keycloak().administrator(),
                        "password",
                        site.keycloak().password()))));
        var administrator = JsonMapper.shared()
                .readTree(http.send(signIn.build(), BodyHandlers.ofString()).body())
                .path("access_token")
                .asString();
        var users = server.resolve("/admin/realms/liaison/users");
        var found = http.send(
                        asked(URI.create(users + "?exact=true&username=" + name), administrator)
                                .build(),
                        BodyHandlers.ofString())
                .body();
        var id = JsonMapper.shared().readTree(found).path(0).path("id").asString();
        var ended = http.send(
                asked(URI.create(users + "/" + id + "/logout"), administrator)
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.discarding());
        assertThat(ended.statusCode()).isEqualTo(204);
    }

    private static HttpRequest.Builder asked(URI address, String administrator) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + administrator);
    }
}
