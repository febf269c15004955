// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.message.Finding;

class AccessTest {

    private static final Subject OWN = subject("here", Classification.RESTRICTED, HandlingCode.H0);

    @Test
    void permitsWhatRoleUnitAndMarkingAllow() {
        assertThat(objection(Role.CONTACT_OFFICER, Action.CONSULT_MESSAGE, OWN)).isNull();
    }

    @Test
    void deniesWhatNoRolePermits() {
        assertThat(objection(Role.ADMINISTRATOR, Action.CONSULT_MESSAGE, OWN)).isEqualTo("GW-ACC-001");
    }

    @Test
    void asksForASecondFactorBeforeItLooksAtTheMessage() {
        assertThat(objection(Role.CONTACT_OFFICER, Action.EXPORT_EVIDENCE, subject("there", Classification.SECRET)))
                .isEqualTo("GW-ACC-002");
    }

    @Test
    void hidesAnotherUnitsMessageFromAllButAuditors() {
        var foreign = subject("there", Classification.RESTRICTED);

        assertThat(objection(Role.CONTACT_OFFICER, Action.CONSULT_MESSAGE, foreign))
                .isEqualTo("GW-ACC-003");
        assertThat(objection(Role.AUDITOR, Action.CONSULT_MESSAGE, foreign)).isNull();
    }

    @Test
    void showsNobodyWhatIsMarkedAboveTheirClearance() {
        var secret = subject("here", Classification.SECRET);

        for (var role : Set.of(Role.CONTACT_OFFICER, Role.APPROVER, Role.AUDITOR)) {
            assertThat(objection(role, Action.CONSULT_MESSAGE, secret)).isEqualTo("GW-ACC-004");
        }
    }

    @Test
    void keepsAnAccountWithinItsPurposesAndCrimeAreas() {
        var limited = new Actor(
                "someone",
                "here",
                Set.of(Role.CONTACT_OFFICER),
                Classification.RESTRICTED,
                Set.of(Purpose.CROSS_CHECKING),
                Set.of("EUROPOL-I-29"),
                false);

        assertThat(code(limited, about(Purpose.CROSS_CHECKING, "EUROPOL-I-29"))).isNull();
        assertThat(code(limited, about(Purpose.RESEARCH, "EUROPOL-I-29"))).isEqualTo("GW-ACC-006");
        assertThat(code(limited, about(Purpose.CROSS_CHECKING, "EUROPOL-I-1"))).isEqualTo("GW-ACC-006");
        assertThat(code(limited, OWN)).as("what it is for is not known yet").isNull();
    }

    @Test
    void keepsWhatWasReservedFromPartnersAnalysts() {
        var reserved = subject("here", Classification.RESTRICTED, HandlingCode.H2);

        assertThat(objection(Role.PARTNER_ANALYST, Action.READ_RECEIVED, reserved))
                .isEqualTo("GW-ACC-007");
        assertThat(objection(Role.CONTACT_OFFICER, Action.READ_RECEIVED, reserved))
                .isNull();
        assertThat(objection(Role.PARTNER_ANALYST, Action.READ_RECEIVED, OWN)).isNull();
    }

    @Test
    void breaksTheGlassOfAUnitAndNeverOfAMarking() {
        assertThat(stepped(Action.BREAK_GLASS, subject("there", Classification.RESTRICTED)))
                .isNull();
        assertThat(stepped(Action.BREAK_GLASS, subject("there", Classification.SECRET)))
                .isEqualTo("GW-ACC-004");
    }

    private static @Nullable String stepped(Action action, Subject subject) {
        var actor = new Actor(
                "someone", "here", Set.of(Role.CONTACT_OFFICER), Classification.RESTRICTED, Set.of(), Set.of(), true);
        return Access.findObjection(actor, action, subject).map(Finding::code).orElse(null);
    }

    private static @Nullable String objection(Role role, Action action, Subject subject) {
        var actor = new Actor("someone", "here", Set.of(role), Classification.RESTRICTED, Set.of(), Set.of(), false);
        return Access.findObjection(actor, action, subject).map(Finding::code).orElse(null);
    }

    private static @Nullable String code(Actor actor, Subject subject) {
        return Access.findObjection(actor, Action.CONSULT_MESSAGE, subject)
                .map(Finding::code)
                .orElse(null);
    }

    private static Subject about(Purpose purpose, String area) {
        return new Subject("here", Classification.RESTRICTED, Set.of(HandlingCode.H0), Set.of(purpose), Set.of(area));
    }

    private static Subject subject(String unit, Classification classification, HandlingCode... codes) {
        return new Subject(unit, classification, Set.of(codes));
    }
}
