// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Marking;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.message.PartnerId;

/** Handling codes and the consent of whoever provided a part, case by case, each with its article. */
class HandlingCasesTest {

    private static final PartnerId PROVIDER = new PartnerId("elsewhere");
    private static final PartnerId RECIPIENT = new PartnerId("third");
    private static final Instant NOW = PackageBuilder.NOW;

    /** Written by hand from the manual and the articles; not from the table of the product. */
    @ParameterizedTest(name = "{0} {1} to {2}: {3} ({4})")
    @CsvSource(delimiter = '|', textBlock = """
            H0    | FORWARD           | EU_PARTNER    | CONSENT   | Directive (EU) 2023/977 Art. 6(1)(h)
            H1    | FORWARD           | EU_PARTNER    | CONSENT   | Directive (EU) 2023/977 Art. 6(1)(h)
            H2    | FORWARD           | EU_PARTNER    | CONSENT   | Directive (EU) 2023/977 Art. 6(1)(h); handling code H2
            H3    | FORWARD           | EU_PARTNER    | CONSENT   | Directive (EU) 2023/977 Art. 6(1)(h); handling code H3
            H0    | FORWARD           | EUROPOL       | CONSENT   | Directive (EU) 2023/977 Art. 12
            H1    | FORWARD           | EUROPOL       | CONSENT   | Directive (EU) 2023/977 Art. 12
            H2    | FORWARD           | EUROPOL       | CONSENT   | Directive (EU) 2023/977 Art. 12; handling code H2
            H3    | FORWARD           | EUROPOL       | CONSENT   | Directive (EU) 2023/977 Art. 12; handling code H3
            H0    | FORWARD           | THIRD_COUNTRY | CONSENT   | Directive (EU) 2016/680 Art. 35(1)(c), (e)
            H1    | FORWARD           | THIRD_COUNTRY | CONSENT   | Directive (EU) 2016/680 Art. 35(1)(c), (e)
            H2    | FORWARD           | THIRD_COUNTRY | CONSENT   | Directive (EU) 2016/680 Art. 35(1)(c), (e); handling code H2
            H3    | FORWARD           | THIRD_COUNTRY | CONSENT   | Directive (EU) 2016/680 Art. 35(1)(c), (e); handling code H3
            H0    | FORWARD           | PRIVATE       | CONSENT   | Directive (EU) 2016/680 Art. 9(3), 39(1)
            H1    | FORWARD           | PRIVATE       | CONSENT   | Directive (EU) 2016/680 Art. 9(3), 39(1)
            H2    | FORWARD           | PRIVATE       | FORBIDDEN | Regulation (EU) 2016/794 Art. 19(2); handling code H2
            H3    | FORWARD           | PRIVATE       | FORBIDDEN | Directive (EU) 2016/680 Art. 9(3); handling code H3
            H0    | FORWARD           | PROVIDER      | ALLOWED   | Regulation (EU) 2016/794 Art. 19(2)
            H2    | FORWARD           | PROVIDER      | ALLOWED   | Regulation (EU) 2016/794 Art. 19(2)
            H3    | FORWARD           | PROVIDER      | ALLOWED   | Regulation (EU) 2016/794 Art. 19(2)
            H0    | FORWARD           | HOUSE         | ALLOWED   | Directive (EU) 2016/680 Art. 4(2)
            H1    | FORWARD           | HOUSE         | ALLOWED   | Directive (EU) 2016/680 Art. 4(2)
            H2    | FORWARD           | HOUSE         | CONSENT   | Regulation (EU) 2016/794 Art. 19(2); handling code H2
            H3    | FORWARD           | HOUSE         | CONSENT   | Directive (EU) 2016/680 Art. 9(3); handling code H3
            H0    | JUDICIAL_EVIDENCE | HOUSE         | ALLOWED   | Directive (EU) 2016/680 Art. 4(2); handling code H0
            H1    | JUDICIAL_EVIDENCE | HOUSE         | CONSENT   | Regulation (EU) 2016/794 Art. 19(2); handling code H1
            H2    | JUDICIAL_EVIDENCE | HOUSE         | CONSENT   | Regulation (EU) 2016/794 Art. 19(2); handling code H2
            H3    | JUDICIAL_EVIDENCE | HOUSE         | CONSENT   | Directive (EU) 2016/680 Art. 9(3); handling code H3
            H1    | JUDICIAL_EVIDENCE | EU_PARTNER    | CONSENT   | Directive (EU) 2023/977 Art. 6(1)(h); handling code H1
            H0    | JUDICIAL_EVIDENCE | THIRD_COUNTRY | CONSENT   | Directive (EU) 2016/680 Art. 35(1)(c), (e)
            H0    | JUDICIAL_EVIDENCE | PRIVATE       | FORBIDDEN | Directive (EU) 2016/680 Art. 9(1)
            H1    | JUDICIAL_EVIDENCE | PROVIDER      | ALLOWED   | Regulation (EU) 2016/794 Art. 19(2)
            H0    | EXPORT            | HOUSE         | ALLOWED   | Directive (EU) 2016/680 Art. 25(3)
            H3    | EXPORT            | HOUSE         | ALLOWED   | Directive (EU) 2016/680 Art. 25(3)
            H0    | EXPORT            | EU_PARTNER    | CONSENT   | Directive (EU) 2023/977 Art. 6(1)(h)
            H0    | EXPORT            | EUROPOL       | CONSENT   | Directive (EU) 2023/977 Art. 12
            H1    | EXPORT            | THIRD_COUNTRY | CONSENT   | Directive (EU) 2016/680 Art. 35(1)(c), (e)
            H0    | EXPORT            | PRIVATE       | FORBIDDEN | Directive (EU) 2016/680 Art. 9(1)
            H0    | PUBLISH           | HOUSE         | CONSENT   | Regulation (EU) 2016/794 Art. 19(1)
            H2    | PUBLISH           | HOUSE         | CONSENT   | Regulation (EU) 2016/794 Art. 19(1); handling code H2
            H2    | PUBLISH           | PRIVATE       | FORBIDDEN | Regulation (EU) 2016/794 Art. 19(2); handling code H2
            H0    | SEND              | EU_PARTNER    | FORBIDDEN | Regulation (EU) 2016/794 Art. 19(1)
            H0    | SEND              | PROVIDER      | ALLOWED   | Regulation (EU) 2016/794 Art. 19(2)
            H0 H2 | FORWARD           | EU_PARTNER    | CONSENT   | Directive (EU) 2023/977 Art. 6(1)(h); handling code H2
            H0 H1 | JUDICIAL_EVIDENCE | HOUSE         | CONSENT   | Regulation (EU) 2016/794 Art. 19(2); handling code H1
            H0 H2 | FORWARD           | PRIVATE       | FORBIDDEN | Regulation (EU) 2016/794 Art. 19(2); handling code H2
            """)
    void decidesWhatAForeignPartAllows(
            String codes, Use use, RecipientKind kind, HandlingRules.Answer answer, String article) {
        var to = kind == RecipientKind.PROVIDER
                ? new Restrictions.Recipient(PROVIDER, RecipientKind.EU_PARTNER)
                : new Restrictions.Recipient(kind == RecipientKind.HOUSE ? null : RECIPIENT, kind);
        var need = need(use, to);

        var without = new Restrictions(Consents.NONE).findObjection(need, codes(codes), to, NOW);
        var with = new Restrictions(everything()).findObjection(need, codes(codes), to, NOW);
        var verdict = HandlingRules.TABLE.verdict(HandlingRules.Origin.FOREIGN, codes(codes), use, kind);

        assertThat(verdict.answer()).isEqualTo(answer);
        assertThat(verdict.article()).isEqualTo(article);
        assertThat(without.isPresent()).isEqualTo(answer != HandlingRules.Answer.ALLOWED);
        assertThat(with.isPresent()).isEqualTo(answer == HandlingRules.Answer.FORBIDDEN);
        without.ifPresent(each -> assertThat(each.at("part").rule()).contains(article));
        without.ifPresent(each -> assertThat(each.at("part").code())
                .isEqualTo(answer == HandlingRules.Answer.CONSENT ? "GW-AUT-010" : "GW-AUT-011"));
    }

    @ParameterizedTest
    @CsvSource({"H0", "H1", "H2", "H3"})
    void whatIsOursIsForTheAgreementToDecide(HandlingCode code) {
        for (var use : Use.values()) {
            for (var kind : RecipientKind.values()) {
                assertThat(HandlingRules.TABLE
                                .verdict(HandlingRules.Origin.NATIONAL, Set.of(code), use, kind)
                                .answer())
                        .isEqualTo(HandlingRules.Answer.ALLOWED);
            }
        }
    }

    @Test
    void aPartWithoutAnyCodeIsNotPassedOn() {
        var none =
                HandlingRules.TABLE.verdict(HandlingRules.Origin.FOREIGN, Set.of(), Use.FORWARD, RecipientKind.PRIVATE);

        assertThat(none.answer()).isEqualTo(HandlingRules.Answer.FORBIDDEN);
    }

    @Test
    void aStricterCodeNeverAllowsMore() {
        for (var use : Use.values()) {
            for (var kind : RecipientKind.values()) {
                var free =
                        HandlingRules.TABLE.verdict(HandlingRules.Origin.FOREIGN, Set.of(HandlingCode.H0), use, kind);
                for (var code : HandlingCode.values()) {
                    var more = HandlingRules.TABLE.verdict(
                            HandlingRules.Origin.FOREIGN, Set.of(HandlingCode.H0, code), use, kind);
                    assertThat(more.answer()).as("%s %s %s", code, use, kind).isGreaterThanOrEqualTo(free.answer());
                }
            }
        }
    }

    @Test
    void askForTheConsentOfThatPartOfThatMessageTowardsThatRecipient() {
        var asked = new java.util.ArrayList<Consents.Need>();
        var exchange = new PackageBuilder()
                .mark("p1", new Marking(PROVIDER, "their-7", null, List.of(HandlingCode.H0), null))
                .person("p1", SubjectCategory.SUSPECT)
                .to("third");
        var restrictions = new Restrictions((need, at) -> {
            asked.add(need);
            return Optional.empty();
        });

        var objections = restrictions.findObjections(
                exchange.header().id(),
                exchange.exchange(),
                Use.SEND,
                new Restrictions.Recipient(RECIPIENT, RecipientKind.EU_PARTNER),
                NOW);

        assertThat(objections).containsOnlyKeys("p1");
        assertThat(asked)
                .containsExactly(
                        new Consents.Need(PROVIDER, exchange.header().id(), "their-7", "p1", RECIPIENT, Use.FORWARD));
    }

    private static Consents.Need need(Use use, Restrictions.Recipient to) {
        return new Consents.Need(
                PROVIDER, new PackageBuilder().to("third").header().id(), "their-7", "p1", to.partner(), use);
    }

    private static Consents everything() {
        return (need, at) -> Optional.of(new Consents.Consent("1", null));
    }

    private static Set<HandlingCode> codes(String codes) {
        return Arrays.stream(codes.split(" ", -1)).map(HandlingCode::valueOf).collect(Collectors.toSet());
    }
}
