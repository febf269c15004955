// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cel.common.CelException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.message.PartnerId;

class ConditionTest {

    private static final Attributes ATTRIBUTES = Attributes.of(
            new PackageBuilder()
                    .purposes(Purpose.CROSS_CHECKING)
                    .person("s1", SubjectCategory.SUSPECT)
                    .event("e1", null)
                    .build(),
            Agreements.read(Examples.DIRECTORY)
                    .find(new PartnerId("siena-sandbox"))
                    .orElseThrow(),
            PackageBuilder.NOW);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'18(2)(a)' in package.purposes",
                "package.classification == 'BPL'",
                "package.crimeArea == 'EUROPOL-I-29'",
                "package.urgency == 'URGENT'",
                "package.terms.exists(term, term.startsWith('SOLICIT'))",
                "!('H3' in package.handlingCodes)",
                "package.legalBasis.contains('2023/977')",
                "package.subjects == ['SUSPECT']",
                "package.objects == 2",
                "partner.id == 'siena-sandbox'",
                "partner.country == 'EU'",
                "now > timestamp('2026-01-01T00:00:00Z') && now.getFullYear() == 2026"
            })
    void asksAboutEveryAttribute(String text) throws CelException {
        assertThat(Condition.compile(text).holds(ATTRIBUTES)).isTrue();
    }

    /** Nothing about a person has a name that compiles. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "package.persons",
                "package.persons[0].name == 'x'",
                "package.reference == 'x'",
                "package.objects",
                "package.objects == 'two'",
                "'text'",
                "unknown",
                "1 +",
                ""
            })
    void compilesNothingThatIsNoQuestionAboutAnAttribute(String text) {
        assertThatExceptionOfType(CelException.class).isThrownBy(() -> Condition.compile(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 / (package.objects - package.objects) == 1",
                "package.terms[99] == 'x'",
                "timestamp(package.legalBasis) < now",
                "package.legalBasis.matches('(')",
                "int(package.urgency) > 1",
                "dyn(package.urgency)",
                "!(package.terms[99] == 'x')"
            })
    void isNotMetWhenItFails(String text) throws CelException {
        assertThat(Condition.compile(text).holds(ATTRIBUTES)).isFalse();
    }

    @Test
    void offersExactlyTheTypedAttributes() {
        assertThat(ATTRIBUTES.values().keySet()).isEqualTo(Set.copyOf(Attributes.TYPES.keySet()));
    }
}
