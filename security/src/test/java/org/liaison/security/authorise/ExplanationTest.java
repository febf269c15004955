// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.exchange.SubjectCategory;

class ExplanationTest {

    private final PolicyGate gate =
            new PolicyGate(Agreements.read(Examples.DIRECTORY), Clock.fixed(PackageBuilder.NOW, ZoneOffset.UTC));

    @Test
    void saysWhoGetsWhatUnderWhichRuleAndWhatIsRemoved() {
        var exchange = new PackageBuilder()
                .person("s1", SubjectCategory.SUSPECT)
                .person("v1", SubjectCategory.VICTIM)
                .event("e1", null);

        var explanation = Explanation.of(gate.decide(exchange.to("siena-sandbox")));

        assertThat(explanation.text()).isEqualTo("""
                siena-sandbox gets 2 persons, 1 events
                  under rule analysis-and-exchange of agreement siena-sandbox@2026-10-01
                  for 18(2)(d), legal basis: Directive (EU) 2023/977 Art. 7
                  removed:
                    persons/v1/occupation  occupation  not allowed by agreement
                """);
        assertThat(explanation.permitted()).isTrue();
        assertThat(explanation.released()).containsEntry("persons", 2).containsEntry("items", 0);
    }

    @Test
    void saysWhyNotWithEveryRuleThatWasLookedAt() {
        var exchange = new PackageBuilder()
                .person("s1", SubjectCategory.SUSPECT)
                .purposes(Purpose.RESEARCH)
                .classification(Classification.SECRET);

        var explanation = Explanation.of(gate.decide(exchange.to("siena-sandbox")));

        assertThat(explanation.permitted()).isFalse();
        assertThat(explanation.text()).isEqualTo("""
                siena-sandbox gets nothing
                  GW-AUT-004 at handling/classification: required is that the marking is within the level of the partner and its channel
                  GW-AUT-003 at handling/purposes[1]: required is that a rule of the agreement allows the purpose
                  rule analysis-and-exchange: does not cover every purpose of the package
                  rule cross-checking: does not cover every purpose of the package
                """);
    }

    @Test
    void saysThatNothingIsRemovedWhenNothingIs() {
        var exchange = new PackageBuilder().person("s1", SubjectCategory.SUSPECT);

        assertThat(Explanation.of(gate.decide(exchange.to("siena-sandbox"))).text())
                .contains("  nothing is removed");
    }

    @Test
    void tellsNothingAboutPeople() {
        var exchange = new PackageBuilder()
                .person("v1", SubjectCategory.VICTIM)
                .person("w1", SubjectCategory.WITNESS)
                .account("testa-nowhere", SubjectCategory.WITNESS);

        var explanation = Explanation.of(gate.decide(exchange.to("siena-sandbox")));

        assertThat(explanation.text() + explanation)
                .contains("removed")
                .doesNotContainIgnoringCase("Testa")
                .doesNotContain("Nowhere", "Nemo", "1980", "N-1/2026");
    }
}
