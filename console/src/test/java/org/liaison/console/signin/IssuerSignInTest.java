// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
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
    void opensTheApiToTheScopeOnly() {
        assertThat(withScope("/api/records", "SCOPE_records:write")).hasStatusOk();
        assertThat(withScope("/api/records", "SCOPE_other")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(browser.post().uri("/api/records")).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void keepsTheConsoleLocked() {
        assertThat(withScope("/console", "SCOPE_records:write")).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    private MvcTestResult withScope(String path, String authority) {
        return browser.post()
                .uri(path)
                .with(jwt().authorities(new SimpleGrantedAuthority(authority)))
                .exchange();
    }
}
