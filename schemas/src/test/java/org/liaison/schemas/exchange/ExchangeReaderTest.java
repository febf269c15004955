// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.Personal;
import org.liaison.schemas.message.Refusal;

class ExchangeReaderTest {

    private static final Header HEADER = new Header(
            new MessageId("00000000-0000-4000-8000-000000000001"),
            "exchange",
            Instant.parse("2026-01-02T03:04:05Z"),
            null);
    private static final Intake INTAKE = new Intake(
            HEADER,
            new Intake.Defaults("nobody", List.of("siena-sandbox"), List.of(), "none", Classification.BPL, List.of()));
    private static final String ROOT = "/ExchangePackage";

    private final ExchangeReader reader = new ExchangeReader();
    private final ExchangeWriter writer = new ExchangeWriter();

    @Test
    void statesEveryFactWithItsPlace() {
        var facts = read(written()).record().facts();

        var at = OffsetDateTime.parse("2026-01-01T00:00:00+01:00");
        assertThat(facts)
                .contains(
                        new Fact.Moment(ROOT + "/@createdAt", OffsetDateTime.parse("2026-01-02T00:00:00Z")),
                        new Fact.Handling(ROOT + "/Handling/HandlingCode", "H3", true),
                        new Fact.UrgencyStated(ROOT + "/Handling/Urgency", "URGENT", false),
                        new Fact.Evaluation(ROOT + "/Objects/Person[1]/Evaluation", "B", "2"),
                        new Fact.Born(ROOT + "/Objects/Person[1]/Birth/On", Personal.of(LocalDate.of(1990, 2, 3))),
                        new Fact.Coordinates(
                                ROOT + "/Objects/Location[1]/Coordinates", Personal.of(46.05), Personal.of(14.5)),
                        new Fact.IpCapture(ROOT + "/Objects/IpCapture[1]", Personal.of("192.0.2.1"), 4711, at, false),
                        new Fact.Moment(ROOT + "/Objects/IpCapture[1]/At", at),
                        new Fact.FileHash(ROOT + "/Objects/MediaFile[1]/Hash", "MD5", Personal.of("0".repeat(32))),
                        new Fact.Offence(ROOT + "/Objects/Event[1]/Offence", "KZ-1", "176(3)"),
                        new Fact.Reference(ROOT + "/Objects/Connection[1]/@to", "i1", true));
    }

    @Test
    void statesFactsOfADocumentThatBrokeItsSchema() {
        var broken = written()
                .replace("<HandlingCode>H3", "<HandlingCode>H9")
                .replaceAll("<Urgency>.*</Urgency>", "")
                .replace("to=\"i1\"", "to=\"nowhere\"")
                .replace("information=\"2\"", "");

        var read = read(broken);

        assertThat(read.findings()).extracting(Finding::code).containsOnly("GW-VAL-010");
        assertThat(read.record().facts())
                .contains(
                        new Fact.Evaluation(ROOT + "/Objects/Person[1]/Evaluation", "B", null),
                        new Fact.Reference(ROOT + "/Objects/Connection[1]/@to", "nowhere", false))
                .noneMatch(Fact.UrgencyStated.class::isInstance);
    }

    @Test
    void statesNoFactOfAnEmptyPackage() {
        assertThat(read("<ExchangePackage xmlns='urn:liaison:exchange:1'/>")
                        .record()
                        .facts())
                .isEmpty();
    }

    @Test
    void saysWhyAPackageCannotBeConverted() {
        var broken = written()
                .replace("from=\"2026-01-01T00:00:00Z\"", "from=\"2027-01-01T00:00:00Z\"")
                .replaceAll("<HandlingText>.*</HandlingText>", "");

        var impossible = (Conversion.Impossible) read(broken).record().toExchange(INTAKE);

        assertThat(impossible.findings())
                .extracting(Finding::code, Finding::place)
                .containsExactly(
                        tuple("GW-CON-101", ROOT + "/Handling/HandlingCode"),
                        tuple("GW-CON-101", ROOT + "/Objects/Person[1]/Validity"));
    }

    @Test
    void assumesTheRecipientsOfTheConfigurationWhenThePackageNamesNone() {
        var done = (Conversion.Done) read(written()).record().toExchange(INTAKE);

        assertThat(done.exchange().handling().recipients()).containsExactly("siena-sandbox");
        assertThat(done.losses()).extracting(Loss::kind).containsExactly(Loss.Kind.ASSUMED);
    }

    @Test
    void refusesToWriteWhatTheSchemaForbidsAndTellsWhereOnly() {
        var exchange = exchange(Personal.of("1".repeat(99)));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> writer.write(exchange, HEADER))
                .satisfies(refusal -> assertThat(refusal.findings())
                        .singleElement()
                        .satisfies(finding -> {
                            assertThat(finding.code()).isEqualTo("GW-REN-001");
                            assertThat(finding.place()).endsWith("/IpCapture[1]/Address[1]");
                            assertThat(finding.toString()).doesNotContain("1111");
                        }));
    }

    private Reading.Read read(String document) {
        return (Reading.Read) reader.read(new Document("exchange", document.getBytes(UTF_8)));
    }

    private String written() {
        return new String(
                writer.write(exchange(Personal.of("192.0.2.1")), HEADER)
                        .document()
                        .bytes(),
                UTF_8);
    }

    private static ExchangePackage exchange(Personal<String> address) {
        var at = OffsetDateTime.parse("2026-01-01T00:00:00+01:00");
        return new ExchangePackage(
                "p1",
                Instant.parse("2026-01-02T00:00:00Z"),
                handling(),
                List.of(person()),
                List.of(),
                List.of(new Location(
                        provenance("l1"),
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        Personal.of(new Location.Coordinates(46.05, 14.5)))),
                List.of(
                        new Item.IpCapture(provenance("i1"), address, 4711, at, null, null),
                        new Item.MediaFile(
                                provenance("i2"),
                                null,
                                Map.of("MD5", Personal.of("0".repeat(32))),
                                null,
                                null,
                                List.of())),
                List.of(new Event(provenance("e1"), "report", at, null, "KZ-1:176(3)", null)),
                List.of(conviction()),
                List.of(new Connection("o1", ConnectionType.USES, "i1", Evaluation.unknown(), Validity.OPEN)));
    }

    private static Conviction conviction() {
        var early = Personal.of(LocalDate.of(2020, 1, 2));
        var late = Personal.of(LocalDate.of(2020, 3, 4));
        return new Conviction(
                provenance("k1"),
                new Conviction.Decision("SI", null, null, null, late, early),
                List.of(new Conviction.Offence(
                        null, null, new Conviction.Span(late, early), null, null, null, Answer.NO)),
                List.of(),
                null,
                null);
    }

    private static Person person() {
        var birth = new Person.Birth(Personal.of(LocalDate.of(1990, 2, 3)), null, null);
        return new Person(
                provenance("o1"),
                new Person.Name(null, Personal.of("Nowhere")),
                List.of(),
                birth,
                Sex.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    private static Provenance provenance(String id) {
        var validity = id.equals("o1")
                ? new Validity(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-06-01T00:00:00Z"))
                : Validity.OPEN;
        return new Provenance(id, "", new Evaluation(SourceReliability.B, 2, false), null, validity);
    }

    private static Handling handling() {
        return new Handling(
                "si-spoc",
                "K/1",
                List.of(Purpose.INFORMATION_EXCHANGE),
                "ZNPPol",
                Classification.BPL,
                List.of(HandlingCode.H3),
                "ask first",
                "EUROPOL-I-29",
                List.of(),
                Urgency.URGENT,
                null,
                List.of());
    }
}
