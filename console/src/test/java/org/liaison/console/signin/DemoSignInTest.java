// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaison.console.Accounts;
import org.liaison.security.access.Action;
import org.liaison.security.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = Doors.class)
@AutoConfigureMockMvc
@ActiveProfiles("demo")
class DemoSignInTest {

    private final MockMvcTester browser;
    private final DemoUsers demo;

    @Autowired
    DemoSignInTest(MockMvcTester browser, DemoUsers demo) {
        this.browser = browser;
        this.demo = demo;
    }

    @Test
    void showsAnUnmistakableBanner() {
        assertThat(browser.get().uri("/sign-in"))
                .hasStatusOk()
                .bodyText()
                .contains("DEVELOPMENT SIGN-IN — demo profile only; never for real data", "name=\"_csrf\"");
    }

    @Test
    void asksAStrangerToSignIn() {
        assertThat(browser.get().uri("/console")).hasStatus3xxRedirection().hasRedirectedUrl("/sign-in");
    }

    @Test
    void letsEachUserInWithTheirPassword() {
        assertThat(demo.users())
                .allSatisfy(
                        each -> assertThat(signIn(each.name(), each.password())).hasRedirectedUrl("/console"));
        assertThat(signIn("auditor", "wrong")).hasRedirectedUrl("/sign-in?error");
    }

    @ParameterizedTest
    @EnumSource
    void showsTheConsoleToWhoeverItsActionIsFor(Role role) {
        assertThat(as(role, "/console"))
                .hasStatus(Action.LIST_MESSAGES.roles().contains(role) ? HttpStatus.OK : HttpStatus.FORBIDDEN);
    }

    @Test
    void opensAnEndpointWithoutARuleToNobody() {
        assertThat(as(Role.AUDITOR, "/console/other")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/api/unruled", token(Role.INTEGRATOR)))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("GW-ACC-005");
    }

    @Test
    void opensTheApiToTokensOfTheRightRoleOnly() {
        assertThat(post("/api/records", token(Role.INTEGRATOR))).hasStatusOk();
        assertThat(post("/api/records", token(Role.ADMINISTRATOR)))
                .hasStatus(HttpStatus.FORBIDDEN)
                .hasContentTypeCompatibleWith("application/problem+json")
                .bodyText()
                .contains("GW-ACC-001", "\"next\"");
        assertThat(post("/api/records", "Bearer wrong")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(browser.post().uri("/api/records")).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void answersForAMessageThatIsNotThere() {
        assertThat(get("/api/records/01a201ec-69a3-7034-8554-719ac45ee4c4", token(Role.INTEGRATOR)))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("GW-ACC-008");
        assertThat(get("/api/records/nonsense", token(Role.INTEGRATOR))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void opensNoPageToTheToken() {
        var answer = browser.get()
                .uri("/console")
                .header(HttpHeaders.AUTHORIZATION, token(Role.INTEGRATOR))
                .exchange();

        assertThat(answer).hasRedirectedUrl("/sign-in");
    }

    @Test
    void showsHealthToEverybodyAndMetricsToThisMachine() {
        assertThat(from("192.0.2.1", "/actuator/health")).hasStatusOk();
        assertThat(from("192.0.2.1", "/actuator/health/readiness")).hasStatusOk();
        assertThat(from("127.0.0.1", "/actuator/prometheus")).hasStatusOk();
        assertThat(from("0:0:0:0:0:0:0:1", "/actuator/prometheus")).hasStatusOk();
        assertThat(from("192.0.2.1", "/actuator/prometheus")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(from("127.0.0.1", "/actuator/env")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void deniesWhatNobodyNamed() {
        assertThat(from("127.0.0.1", "/elsewhere")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(from("127.0.0.1", "/error")).hasRedirectedUrl("/sign-in");
    }

    @Test
    void servesItsOwnStyleToEverybody() {
        assertThat(browser.get().uri("/console/console.css")).hasStatusOk();
    }

    @Test
    void tellsBrowsersToLoadNothingFromOutsideAndToKeepNothing() {
        assertThat(browser.get().uri("/sign-in"))
                .headers()
                .satisfies(headers -> assertThat(headers.getFirst("Content-Security-Policy"))
                        .contains("default-src 'self'", "frame-ancestors 'none'"))
                .hasValue("Referrer-Policy", "no-referrer")
                .hasValue("X-Frame-Options", "DENY")
                .satisfies(headers ->
                        assertThat(headers.getFirst(HttpHeaders.CACHE_CONTROL)).contains("no-store"));
    }

    private MvcTestResult signIn(String name, String password) {
        return browser.post()
                .uri("/sign-in")
                .param("username", name)
                .param("password", password)
                .with(csrf())
                .exchange();
    }

    private String token(Role role) {
        return demo.users().stream()
                .filter(each -> each.actor().is(role))
                .map(each -> "Bearer " + each.token())
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult as(Role role, String path) {
        return browser.get().uri(path).with(user(Accounts.of(role))).exchange();
    }

    private MvcTestResult get(String path, String authorization) {
        return browser.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .exchange();
    }

    private MvcTestResult post(String path, String authorization) {
        return browser.post()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .exchange();
    }

    private MvcTestResult from(String address, String path) {
        return browser.get()
                .uri(path)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }
}
