// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.liaison.schemas.exchange.Classification.CONFIDENTIAL;
import static org.liaison.schemas.exchange.Classification.RESTRICTED;
import static org.liaison.schemas.exchange.Classification.SECRET;
import static org.liaison.schemas.exchange.HandlingCode.H0;
import static org.liaison.schemas.exchange.HandlingCode.H1;
import static org.liaison.schemas.exchange.HandlingCode.H2;
import static org.liaison.schemas.exchange.HandlingCode.H3;
import static org.liaison.schemas.exchange.Purpose.CROSS_CHECKING;
import static org.liaison.schemas.exchange.Purpose.INFORMATION_EXCHANGE;
import static org.liaison.schemas.exchange.Purpose.OPERATIONAL_ANALYSIS;
import static org.liaison.schemas.exchange.Purpose.PUBLIC_INFORMATION;
import static org.liaison.schemas.exchange.Purpose.RESEARCH;
import static org.liaison.schemas.exchange.Purpose.STRATEGIC_ANALYSIS;
import static org.liaison.schemas.exchange.SubjectCategory.CONTACT;
import static org.liaison.schemas.exchange.SubjectCategory.INFORMANT;
import static org.liaison.schemas.exchange.SubjectCategory.REPORTER;
import static org.liaison.schemas.exchange.SubjectCategory.SUSPECT;
import static org.liaison.schemas.exchange.SubjectCategory.VICTIM;
import static org.liaison.schemas.exchange.SubjectCategory.WITNESS;
import static org.liaison.schemas.exchange.Urgency.IMMINENT_RISK;
import static org.liaison.schemas.exchange.Urgency.NORMAL;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.message.Station;

/** Decisions under the agreements that the product ships as examples. A code stands twice if two rules refuse. */
class PolicyGateTest {

    private static final Agreements AGREEMENTS = Agreements.read(Examples.DIRECTORY);

    private final PolicyGate gate = new PolicyGate(AGREEMENTS, Clock.fixed(PackageBuilder.NOW, ZoneOffset.UTC));

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource
    void decidesAsTheTableSays(String question, PackageBuilder exchange, String partner, String answer) {
        assertThat(answer(gate.decide(exchange.to(partner)))).isEqualTo(answer);
    }

    static Stream<Arguments> decidesAsTheTableSays() {
        return Stream.of(
                        decisionsOnPartnersAndPurposes(),
                        refusalsOfPurposes(),
                        refusalsOfHandling(),
                        decisionsOnHandling(),
                        decisionsOnPeople(),
                        decisionsOnMissingThings(),
                        decisionsOnNarrow())
                .flatMap(each -> each);
    }

    private static Stream<Arguments> decisionsOnPartnersAndPurposes() {
        return Stream.of(
                row("ordinary exchange", suspect(), "siena-sandbox", "analysis-and-exchange: s1"),
                row("same rights for the forger", suspect(), "forger-sandbox", "analysis-and-exchange: s1"),
                row("unknown partner", suspect(), "nobody", "GW-AUT-001"),
                row("cross-checking", suspect().purposes(CROSS_CHECKING), "siena-sandbox", "cross-checking: s1"),
                row(
                        "strategic analysis",
                        suspect().purposes(STRATEGIC_ANALYSIS),
                        "siena-sandbox",
                        "analysis-and-exchange: s1"),
                row(
                        "two purposes of one rule",
                        suspect().purposes(OPERATIONAL_ANALYSIS, INFORMATION_EXCHANGE),
                        "siena-sandbox",
                        "analysis-and-exchange: s1"),
                row(
                        "purposes of both parts",
                        suspect().purposes(CROSS_CHECKING, OPERATIONAL_ANALYSIS),
                        "siena-sandbox",
                        "cross-checking: s1"));
    }

    private static Stream<Arguments> refusalsOfPurposes() {
        return Stream.of(
                row("research", suspect().purposes(RESEARCH), "siena-sandbox", "GW-AUT-003"),
                row("informing the public", suspect().purposes(PUBLIC_INFORMATION), "siena-sandbox", "GW-AUT-003"),
                row(
                        "one allowed and one forbidden purpose",
                        suspect().purposes(OPERATIONAL_ANALYSIS, RESEARCH),
                        "siena-sandbox",
                        "GW-AUT-003"),
                row("no purpose at all", suspect().purposes(), "siena-sandbox", "GW-AUT-003"),
                row("no legal basis", suspect().legalBasis(" "), "siena-sandbox", "GW-AUT-002 GW-AUT-002"));
    }

    private static Stream<Arguments> decisionsOnHandling() {
        return Stream.of(
                row("above the channel", suspect().classification(RESTRICTED), "siena-sandbox", "GW-AUT-004"),
                row("above the partner", suspect().classification(SECRET), "siena-sandbox", "GW-AUT-004"),
                row("other crime area", suspect().crimeArea("EUROPOL-I-8"), "siena-sandbox", "GW-AUT-005"),
                row(
                        "covered crime area",
                        suspect().crimeArea("EUROPOL-I-7"),
                        "siena-sandbox",
                        "analysis-and-exchange: s1"),
                row("honoured codes", suspect().codes(H0, H1, H2, H3), "siena-sandbox", "analysis-and-exchange: s1"));
    }

    private static Stream<Arguments> refusalsOfHandling() {
        return Stream.of(
                row("code not honoured", suspect().codes(H1), "narrow-sandbox", "GW-AUT-008"),
                row("two codes not honoured", suspect().codes(H1, H2), "narrow-sandbox", "GW-AUT-008 GW-AUT-008"),
                row(
                        "everything wrong at once",
                        suspect()
                                .classification(CONFIDENTIAL)
                                .crimeArea("EUROPOL-I-1")
                                .codes(H2)
                                .urgency(NORMAL)
                                .legalBasis("none"),
                        "narrow-sandbox",
                        "GW-AUT-004 GW-AUT-005 GW-AUT-008 GW-AUT-002 GW-AUT-007"));
    }

    private static Stream<Arguments> decisionsOnPeople() {
        return Stream.of(
                row(
                        "victim in a cross-check",
                        suspect().person("v1", VICTIM).purposes(CROSS_CHECKING),
                        "siena-sandbox",
                        "cross-checking: s1"),
                row(
                        "nothing but a victim in a cross-check",
                        new PackageBuilder().person("v1", VICTIM).purposes(CROSS_CHECKING),
                        "siena-sandbox",
                        "GW-AUT-006"),
                row(
                        "victim and witness in an exchange",
                        suspect().person("v1", VICTIM).person("w1", WITNESS),
                        "siena-sandbox",
                        "analysis-and-exchange: s1 v1 w1"),
                row(
                        "informant, contact and reporter",
                        new PackageBuilder()
                                .person("i1", INFORMANT)
                                .person("c1", CONTACT)
                                .person("r1", REPORTER),
                        "siena-sandbox",
                        "analysis-and-exchange: i1 c1 r1"),
                row(
                        "victim under purposes of both parts",
                        suspect().person("v1", VICTIM).purposes(CROSS_CHECKING, INFORMATION_EXCHANGE),
                        "siena-sandbox",
                        "cross-checking: s1"));
    }

    private static Stream<Arguments> decisionsOnMissingThings() {
        return Stream.of(
                row(
                        "person of no category",
                        suspect().person("x1", null),
                        "siena-sandbox",
                        "analysis-and-exchange: s1"),
                row("empty package", new PackageBuilder(), "siena-sandbox", "GW-AUT-006 GW-AUT-006"),
                row(
                        "nobody's objects",
                        new PackageBuilder().event("e1", null).file("f1", null).organisation("o1", null),
                        "siena-sandbox",
                        "analysis-and-exchange: o1 f1 e1"));
    }

    private static Stream<Arguments> decisionsOnNarrow() {
        return Stream.of(
                row("urgent", suspect(), "narrow-sandbox", "urgent-exchange: s1"),
                row("imminent", suspect().urgency(IMMINENT_RISK), "narrow-sandbox", "urgent-exchange: s1"),
                row("not urgent", suspect().urgency(NORMAL), "narrow-sandbox", "GW-AUT-007"),
                row("other legal basis", suspect().legalBasis("Art. 0"), "narrow-sandbox", "GW-AUT-002"),
                row("other purpose", suspect().purposes(CROSS_CHECKING), "narrow-sandbox", "GW-AUT-003"),
                row("victim not granted", suspect().person("v1", VICTIM), "narrow-sandbox", "urgent-exchange: s1"),
                row(
                        "suspect under 18 without strict necessity",
                        new PackageBuilder().person("s1", SUSPECT, LocalDate.of(2010, 1, 1)),
                        "narrow-sandbox",
                        "GW-AUT-006"),
                row(
                        "suspect under 18 with strict necessity",
                        new PackageBuilder().person("s1", SUSPECT, LocalDate.of(2010, 1, 1)),
                        "siena-sandbox",
                        "analysis-and-exchange: s1"));
    }

    @Test
    void refusesWithEveryFindingAtOnce() {
        var converted =
                suspect().classification(SECRET).crimeArea("EUROPOL-I-1").to("siena-sandbox");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> gate.admit(converted))
                .satisfies(refusal -> assertThat(refusal.station()).isEqualTo(Station.AUTHORISE))
                .satisfies(refusal -> assertThat(refusal.findings())
                        .extracting(Finding::code)
                        .containsExactly("GW-AUT-004", "GW-AUT-005"));
    }

    @Test
    void stopsPermittingWhenTheConditionExpires() {
        var later = Clock.fixed(Instant.parse("2028-10-01T00:00:00Z"), ZoneOffset.UTC);

        var ruling = new PolicyGate(AGREEMENTS, later).decide(suspect().to("narrow-sandbox"));

        assertThat(answer(ruling)).isEqualTo("GW-AUT-007");
    }

    @Test
    void namesTheAgreementItsVersionAndThePurposes() {
        var authorised = gate.admit(suspect().to("siena-sandbox"));

        assertThat(authorised.agreement()).isEqualTo("siena-sandbox@2026-10-01");
        assertThat(authorised.rule()).isEqualTo("analysis-and-exchange");
        assertThat(authorised.purposes()).containsExactly(INFORMATION_EXCHANGE);
        assertThat(authorised.legalBasis()).isEqualTo("Directive (EU) 2023/977 Art. 7");
    }

    private static PackageBuilder suspect() {
        return new PackageBuilder().person("s1", SUSPECT);
    }

    private static Arguments row(String question, PackageBuilder exchange, String partner, String answer) {
        return Arguments.of(question, exchange, partner, answer);
    }

    private static String answer(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Permit permit ->
                permit.rule() + ": "
                        + permit.released().objects().map(ExchangeObject::id).collect(Collectors.joining(" "));
            case Ruling.Deny deny -> deny.findings().stream().map(Finding::code).collect(Collectors.joining(" "));
        };
    }
}
