// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = Doors.class, properties = "liaison.sign-in.issuer=https://issuer.example/realms/liaison")
@AutoConfigureMockMvc
class IssuerSignInTest {

    private final MockMvcTester browser;

    @Autowired
    IssuerSignInTest(MockMvcTester browser) {
        this.browser = browser;
    }

    @Test
    void opensTheApiToTheRoleOnly() {
        assertThat(as("integrator")).hasStatusOk().bodyText().isEqualTo("reached by case-system");
        assertThat(as("administrator")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(browser.post().uri("/api/records")).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    private MvcTestResult as(String role) {
        return browser.post()
                .uri("/api/records")
                .with(jwt().jwt(token -> token.claim("preferred_username", "case-system")
                        .claim("realm_access", Map.of("roles", List.of(role)))))
                .exchange();
    }
}
