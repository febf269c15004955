// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = Doors.class)
@AutoConfigureMockMvc
class LockedSignInTest {

    private final MockMvcTester browser;

    @Autowired
    LockedSignInTest(MockMvcTester browser) {
        this.browser = browser;
    }

    @Test
    void saysWhatSignInNeeds() {
        assertThat(browser.get().uri("/console"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .bodyText()
                .contains("liaison.sign-in.issuer");
        assertThat(browser.post().uri("/api/records")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(browser.get().uri("/sign-in")).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void letsNobodyInWhateverTheirRole() {
        assertThat(browser.get().uri("/console").with(user("auditor").roles("AUDITOR")))
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void showsHealth() {
        assertThat(browser.get().uri("/actuator/health")).hasStatusOk();
    }
}
