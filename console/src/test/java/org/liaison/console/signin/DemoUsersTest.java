// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liaison.security.access.Role;

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
    void areOneARole() {
        assertThat(demo.users())
                .extracting(each -> each.actor().roles())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Role.values()).map(Set::of).toList());
    }

    @Test
    void printNoPassword() {
        assertThat(demo.users())
                .hasToString(
                        "[DemoUser[officer], DemoUser[approver], DemoUser[analyst], DemoUser[auditor], DemoUser[administrator],"
                                + " DemoUser[demo-integrator]]");
    }
}
