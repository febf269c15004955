// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.app.Explainer;
import org.liaison.app.KnownFormats;
import org.liaison.app.Ourselves;
import org.liaison.app.command.Home;
import org.liaison.schemas.checks.Checks;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.ExchangeReader;
import org.liaison.schemas.exchange.ExchangeWriter;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Formats;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Converted;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.authorise.Imprint;
import org.liaison.security.authorise.Ruling;

/** What four-eyes rests on: a record has the same digest whenever it is decided on, and what is kept of it, too. */
class KeptPackagesTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-22T12:00:00Z");
    private static final PartnerId PARTNER = new PartnerId("siena-sandbox");
    private static final Formats FORMATS = KnownFormats.of(new Ourselves("gateway", "SI"), null);
    private static final Intake.Defaults DEFAULTS = new Intake.Defaults(
            "contact-point-si",
            List.of("siena-sandbox"),
            List.of(Purpose.OPERATIONAL_ANALYSIS),
            "Directive (EU) 2023/977 Art. 7",
            Classification.BPL,
            List.of(HandlingCode.H1));

    @ParameterizedTest
    @MethodSource("permitted")
    void aRecordHasTheSameDigestWheneverItIsDecidedOn(Case sample) {
        var first = findPermit(sample, Duration.ZERO).orElseThrow();

        var later = findPermit(sample, Duration.ofHours(20)).orElseThrow();

        assertThat(later.digest()).isEqualTo(first.digest());
    }

    @ParameterizedTest
    @MethodSource("permitted")
    void whatIsKeptReadsBackAsWhatWasDecidedOn(Case sample) {
        var permit = findPermit(sample, Duration.ZERO).orElseThrow();

        var kept = new ExchangeWriter()
                .write(permit.released(), header("exchange"))
                .document();

        assertThat(Imprint.of(read(kept))).isEqualTo(permit.digest());
    }

    @Test
    void mostCasesAreExamined() {
        assertThat(permitted()).hasSizeGreaterThan(20);
    }

    static Stream<Case> permitted() {
        return Case.all(Home.cases()).stream()
                .filter(each -> findPermit(each, Duration.ZERO).isPresent());
    }

    private static Optional<Ruling.Permit> findPermit(Case sample, Duration later) {
        var explainer = new Explainer(Home.agreements(), Clock.fixed(RECEIVED.plus(later), ZoneOffset.UTC));
        return convert(sample)
                .map(explainer::decide)
                .filter(Ruling.Permit.class::isInstance)
                .map(Ruling.Permit.class::cast);
    }

    private static Optional<Converted> convert(Case sample) {
        return FORMATS.recognise(sample.record()).flatMap(reader -> {
            var document = new Document(reader.format(), sample.record());
            return reader.read(document) instanceof Reading.Read read
                            && read.findings().isEmpty()
                            && Checks.ask(read.record().facts(), RECEIVED).isEmpty()
                    ? convert(read, header(reader.format()))
                    : Optional.empty();
        });
    }

    private static Optional<Converted> convert(Reading.Read read, Header header) {
        return read.record().toExchange(new Intake(header, DEFAULTS)) instanceof Conversion.Done done
                ? Optional.of(new Converted(header, done.exchange(), List.of()))
                : Optional.empty();
    }

    private static ExchangePackage read(Document kept) {
        var read = (Reading.Read) new ExchangeReader().read(kept);
        var nothing = new Intake.Defaults("", List.of(), List.of(), "", Classification.BPL, List.of());
        return ((Conversion.Done) read.record().toExchange(new Intake(header("exchange"), nothing))).exchange();
    }

    private static Header header(String format) {
        return new Header(new MessageId("00000000-0000-7000-8000-000000000001"), format, RECEIVED, PARTNER);
    }
}
