// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaison.schemas.exchange.SubjectCategory.SUSPECT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Marking;
import org.liaison.schemas.exchange.Urgency;
import org.liaison.schemas.message.Converted;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.PartnerId;

/** The gate, part by part: what another partner provided, what is marked too high, and what goes to third countries. */
class PartsTest {

    private static final PartnerId ELSEWHERE = new PartnerId("narrow-sandbox");

    @TempDir
    private Path directory;

    @Test
    void aPartOfAnotherProviderStaysHereAndTheRestIsSent() {
        var permit = permit(Consents.NONE, two(foreign(HandlingCode.H0)));

        assertThat(permit.released().objects().map(ExchangeObject::id)).containsExactly("s1");
        assertThat(permit.redactions())
                .extracting(Redaction::toString)
                .contains(
                        "persons/s2 personal-details"
                                + " (Directive (EU) 2023/977 Art. 6(1)(h), no consent of narrow-sandbox)",
                        "connections/s1/associated-with/s2 contacts (leads to a removed object)");
    }

    @Test
    void whatItsProviderConsentedToIsSent() {
        var permit = permit((need, at) -> Optional.of(new Consents.Consent("1", null)), two(foreign(HandlingCode.H2)));

        assertThat(permit.released().objects().map(ExchangeObject::id)).containsExactly("s1", "s2");
    }

    @Test
    void refusesThePackageWhenNothingElseIsLeft() {
        var only = new PackageBuilder()
                .mark("s2", foreign(HandlingCode.H2))
                .person("s2", SUSPECT)
                .to("siena-sandbox");

        var findings = denied(Consents.NONE, only);

        assertThat(findings).extracting(Finding::code).containsOnly("GW-AUT-010");
        assertThat(findings)
                .extracting(Finding::rule)
                .allMatch(rule -> rule.contains("Directive (EU) 2023/977 Art. 6(1)(h); handling code H2"));
    }

    @Test
    void refusesAPackageOfAnotherOriginatorAsAWhole() {
        var findings = denied(
                Consents.NONE,
                new PackageBuilder()
                        .originator("narrow-sandbox")
                        .person("s1", SUSPECT)
                        .to("siena-sandbox"));

        assertThat(findings)
                .extracting(Finding::code, Finding::place)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("GW-AUT-010", "handling/originator"));
    }

    @Test
    void sendsAPackageBackToItsOriginator() {
        var permit = permit(
                Consents.NONE,
                new PackageBuilder()
                        .originator("siena-sandbox")
                        .person("s1", SUSPECT)
                        .to("siena-sandbox"));

        assertThat(permit.released().persons()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIDENTIAL, H0, agreement (marking of the part: CONFIDENTIAL)",
        "RESTRICTED, H0, agreement (marking of the part: RESTRICTED)"
    })
    void removesAPartThatIsMarkedAboveTheCeiling(Classification level, HandlingCode code, String ground) {
        var permit = permit(Consents.NONE, two(new Marking(null, null, level, List.of(code), null)));

        assertThat(permit.released().objects().map(ExchangeObject::id)).containsExactly("s1");
        assertThat(permit.redactions()).extracting(Redaction::article).contains(ground);
    }

    @Test
    void removesAPartWhoseCodeThePartnerDidNotPromiseForParts() throws IOException {
        var gate = gate(Consents.NONE, agreement("country: HR", "parts: {honours: [H0]}"));
        var marked = new Marking(null, null, null, List.of(HandlingCode.H1), null);

        var permit = (Ruling.Permit) gate.decide(two(marked, "partner"));

        assertThat(permit.redactions())
                .extracting(Redaction::article)
                .contains("agreement (handling code of the part: H1)");
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            country: HR |                                                                                     | permitted
            country: US |                                                                                     | GW-AUT-014
            country: US | transfer: {ground: 36, reason: r, onward: o}                                        | GW-AUT-015
            country: GB | transfer: {ground: "36", reason: r, onward: o}                                      | permitted
            country: US | transfer: {ground: 37(1)(a), reason: treaty, onward: ask us}                        | permitted
            country: US | transfer: {ground: 37(1)(b), reason: assessed, onward: ask us}                      | permitted
            country: US | transfer: {ground: 38(1)(a), reason: life, onward: ask us}                          | GW-AUT-017
            country: US | transfer: {ground: 38(1)(b), reason: law, onward: ask us}                           | permitted
            country: US | transfer: {ground: 38(1)(c), reason: threat, onward: ask us}                        | GW-AUT-017
            country: US | transfer: {ground: 38(1)(d), reason: case, onward: ask us, rightsOverride: false}   | permitted
            country: US | transfer: {ground: 38(1)(d), reason: case, onward: ask us, rightsOverride: true}    | GW-AUT-016
            country: US | transfer: {ground: 38(1)(e), reason: claim, onward: ask us, rightsOverride: true}   | GW-AUT-016
            country: US | transfer: {ground: 39(1), reason: hotline, onward: none}                            | GW-AUT-018 GW-AUT-019
            "country: US\nkind: private" | transfer: {ground: 37(1)(a), reason: r, onward: o}                 | GW-AUT-018
            "country: US\nkind: private" | transfer: {ground: 39(1), reason: r, onward: o, conditions: [a, b]} | GW-AUT-019
            "country: US\nkind: private" | transfer: {ground: 39(1), reason: r, onward: o, conditions: [a, b, c, d, e]} | permitted
            "country: EU\nkind: interpol" |                                                                   | GW-AUT-014
            "country: HR\nterritory: [HR]" |                                                                  | permitted
            """)
    void asksEveryQuestionOfATransfer(String who, @Nullable String transfer, String answer) throws IOException {
        var gate = gate(
                Consents.NONE,
                agreement(
                        who.replace("\\n", "\n"),
                        transfer == null ? "" : transfer.replace("ground: 36,", "ground: \"36\",")));

        var ruling = gate.decide(new PackageBuilder()
                .urgency(Urgency.NORMAL)
                .person("s1", SUSPECT)
                .to("partner"));

        assertThat(answer(ruling)).isEqualTo(answer);
    }

    @Test
    void whatGoesBeyondTheUnionSaysHowItMayBePassedOn() throws IOException {
        var gate = gate(
                Consents.NONE,
                agreement("country: US", "transfer: {ground: 37(1)(a), reason: treaty, onward: ask us first}"));

        var permit = (Ruling.Permit)
                gate.decide(new PackageBuilder().person("s1", SUSPECT).to("partner"));

        assertThat(permit.released().handling().codes()).contains(HandlingCode.H3);
        assertThat(permit.released().handling().handlingText()).isEqualTo("ask us first");
        assertThat(permit.sheet()).isNotNull().satisfies(sheet -> {
            assertThat(sheet.country()).isEqualTo("US");
            assertThat(sheet.transfer().reason()).isEqualTo("treaty");
        });
    }

    @Test
    void refusesWhatConcernsNoCountryOfThePartner() throws IOException {
        var gate = gate(Consents.NONE, agreement("country: HR\nterritory: [HR]", ""));

        var ruling = gate.decide(new PackageBuilder()
                .person("s1", SUSPECT)
                .location("l1", SUSPECT, "scene")
                .to("partner"));

        assertThat(answer(ruling)).isEqualTo("GW-AUT-013");
    }

    @Test
    void refusesUnderAnAgreementThatNobodyReviewedInTime() throws IOException {
        var file = agreement("country: HR", "").replace("on: 2020-01-01", "on: 2020-01-01, until: 2021-01-01");

        var ruling = gate(Consents.NONE, file)
                .decide(new PackageBuilder().person("s1", SUSPECT).to("partner"));

        assertThat(answer(ruling)).isEqualTo("GW-AUT-020");
    }

    private static Marking foreign(HandlingCode code) {
        return new Marking(ELSEWHERE, "their-7", null, List.of(code), null);
    }

    private static Converted two(Marking marking) {
        return two(marking, "siena-sandbox");
    }

    private static Converted two(Marking marking, String partner) {
        return new PackageBuilder()
                .mark("s2", marking)
                .person("s1", SUSPECT)
                .person("s2", SUSPECT)
                .connect("s1", ConnectionType.ASSOCIATED_WITH, "s2")
                .to(partner);
    }

    private static Ruling.Permit permit(Consents consents, Converted converted) {
        return (Ruling.Permit) gate(consents).decide(converted);
    }

    private static List<Finding> denied(Consents consents, Converted converted) {
        return ((Ruling.Deny) gate(consents).decide(converted)).findings();
    }

    private static PolicyGate gate(Consents consents) {
        var agreements = Agreements.read(Examples.DIRECTORY);
        return new PolicyGate(
                () -> agreements, consents, Clock.fixed(PackageBuilder.NOW, ZoneOffset.UTC), Approvals.NONE);
    }

    private PolicyGate gate(Consents consents, String file) throws IOException {
        Files.writeString(directory.resolve("partner.yaml"), file);
        var agreements = Agreements.read(directory);
        return new PolicyGate(
                () -> agreements, consents, Clock.fixed(PackageBuilder.NOW, ZoneOffset.UTC), Approvals.NONE);
    }

    private static String agreement(String who, String more) {
        return """
                partner: partner
                title: A partner (invented)
                %s
                reviewed: {by: [one, other], on: 2020-01-01}
                classification: RESTRICTED
                channel: RESTRICTED
                crimeAreas: [EUROPOL-I-29]
                honours: [H0, H1, H2, H3]
                %s
                rules:
                  - id: all
                    purposes: [18(2)(b), 18(2)(c), 18(2)(d)]
                    legalBasis: any
                    subjects: {suspect: annex2}
                """.formatted(who, more);
    }

    private static String answer(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Permit permit -> "permitted";
            case Ruling.Deny deny ->
                deny.findings().stream().map(Finding::code).collect(java.util.stream.Collectors.joining(" "));
        };
    }
}
