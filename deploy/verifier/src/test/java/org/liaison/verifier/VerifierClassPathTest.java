// SPDX-License-Identifier: EUPL-1.2
package org.liaison.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VerifierClassPathTest {

    @Test
    void holdsNothingOfTheGatewayThatItJudges() {
        assertThat(System.getProperty("java.class.path"))
                .doesNotContain("liaison-security", "liaison-schemas", "security/target", "schemas/target", "spring");
        assertThatThrownBy(() -> Class.forName("org.liaison.security.trail.TrailEvent"))
                .isInstanceOf(ClassNotFoundException.class);
    }
}
