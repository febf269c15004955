// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class DemoUsersTest {

    private final DemoUsers demo = new DemoUsers(new SecureRandom());

    @Test
    void giveEverybodyAnotherPasswordAtEveryStart() {
        assertThat(demo.users())
                .extracting(DemoUser::password)
                .doesNotHaveDuplicates()
                .allMatch(each -> each.matches("[a-z]{12}"));
        assertThat(new DemoUsers(new SecureRandom()).users()).doesNotContainAnyElementsOf(demo.users());
        assertThat(demo.apiToken()).hasSize(43).isNotEqualTo(new DemoUsers(new SecureRandom()).apiToken());
    }

    @Test
    void printNoPassword() {
        assertThat(demo.users()).hasToString("[DemoUser[auditor], DemoUser[officer]]");
    }
}
