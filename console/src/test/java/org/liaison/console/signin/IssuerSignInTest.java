// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The chains in front of a stand-in for the server; a real one stands behind AccessMatrixIT and KeycloakDownIT. */
@SpringBootTest(classes = Doors.class, properties = "liaison.sign-in.issuer=https://issuer.example/realms/liaison")
@AutoConfigureMockMvc
@Import(IssuerSignInTest.StandIn.class)
class IssuerSignInTest {

    @TempDir
    static Path secrets;

    private final MockMvcTester browser;
    private final SettableServer server;

    @Autowired
    IssuerSignInTest(MockMvcTester browser, SettableServer server) {
        this.browser = browser;
        this.server = server;
    }

    @DynamicPropertySource
    static void secrets(DynamicPropertyRegistry registry) throws IOException {
        Files.writeString(secrets.resolve("console"), "secret");
        Files.writeString(secrets.resolve("gateway"), "secret");
        registry.add("liaison.sign-in.secrets", secrets::toString);
    }

    @AfterEach
    void answerAgain() {
        server.silent = false;
        server.permits = true;
    }

    @Test
    void opensTheApiToTheRoleOnly() {
        assertThat(with("integrator", "/api/records")).hasStatusOk().bodyText().isEqualTo("reached by case-system");
        assertThat(with("administrator", "/api/records"))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("GW-ACC-001");
        assertThat(browser.get().uri("/api/records"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .bodyText()
                .contains("GW-ACC-010");
        assertThat(with("wrong", "/api/records")).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void asksForTheSecondFactorAsRfc9470Says() {
        assertThat(with("auditor", "/api/evidence"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .headers()
                .satisfies(headers -> assertThat(headers.getFirst(HttpHeaders.WWW_AUTHENTICATE))
                        .contains("insufficient_user_authentication", "acr_values=\"2\"", "max_age=\"300\""));
        assertThat(with("auditor stepped-up", "/api/evidence")).hasStatusOk();
        assertThat(with("auditor stepped-up-long-ago", "/api/evidence")).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void refusesWhatThePoliciesOfTheServerDoNotPermit() {
        server.permits = false;

        assertThat(with("integrator", "/api/records"))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("GW-ACC-011");
    }

    @Test
    void refusesABoundTokenWithoutItsCertificate() {
        assertThat(with("integrator bound", "/api/records"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .bodyText()
                .contains("GW-ACC-010");
    }

    @Test
    void saysThatTheServerIsSilent() {
        server.silent = true;

        assertThat(with("integrator never-seen", "/api/records"))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .bodyText()
                .contains("GW-ACC-009", "next");
        assertThat(browser.get().uri("/oauth2/authorization/keycloak")).hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void sendsABrowserToTheServerWithPkce() {
        assertThat(browser.get().uri("/console")).hasStatus3xxRedirection();
        assertThat(location("/oauth2/authorization/keycloak"))
                .startsWith("https://issuer.example/realms/liaison/protocol/openid-connect/auth?")
                .contains("code_challenge_method=S256", "client_id=liaison-console")
                .doesNotContain("acr_values");
        assertThat(location(StepUp.PATH)).contains("acr_values=2", "max_age=300");
    }

    private String location(String path) {
        return Objects.requireNonNull(
                browser.get().uri(path).exchange().getResponse().getHeader("Location"));
    }

    private MvcTestResult with(String token, String path) {
        return browser.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token.replace(' ', '.'))
                .exchange();
    }

    /** The token's text says what is in it. */
    private static Jwt decoded(String token) {
        if (token.equals("wrong")) {
            throw new BadJwtException("wrong");
        }
        var now = Instant.now();
        var words = List.of(token.split("\\."));
        var builder = Jwt.withTokenValue(token)
                .header("alg", "PS256")
                .expiresAt(now.plusSeconds(300))
                .claim("preferred_username", "case-system")
                .claim("realm_access", Map.of("roles", List.of(words.getFirst())));
        if (words.contains("stepped-up")) {
            builder.claim("acr", "2").claim("auth_time", now.getEpochSecond());
        }
        if (words.contains("stepped-up-long-ago")) {
            builder.claim("acr", "2").claim("auth_time", now.getEpochSecond() - 301);
        }
        if (words.contains("bound")) {
            builder.claim("cnf", Map.of("x5t#S256", "of-another-certificate"));
        }
        return builder.build();
    }

    /** Instead of Keycloak. */
    @TestConfiguration(proxyBeanMethods = false)
    static class StandIn {

        @Bean
        @Primary
        SettableServer settableServer() {
            return new SettableServer();
        }

        @Bean
        @Primary
        KnownTokens tokensOfTheTest(SettableServer server) {
            return new KnownTokens(IssuerSignInTest::decoded, server, Clock.systemUTC());
        }
    }
}
