// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.schemas.checks.Checks;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.exchange.Term;
import org.liaison.schemas.exchange.Urgency;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.MediaScan;
import org.liaison.schemas.format.Opening;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;

class HotlineReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final String REPORT = """
            <HotlineReport xmlns="urn:liaison:hotline-report:1" version="1">
              <Number>SO-1</Number>
              <ReceivedAt>2026-11-20T08:15:00+01:00</ReceivedAt>%s
            </HotlineReport>
            """;

    @Test
    void isKnownByItsRoot() {
        assertThat(Hotlines.READER.recognises(Opening.of(Hotlines.everything().getBytes(StandardCharsets.UTF_8))))
                .isTrue();
        assertThat(Hotlines.READER.recognises(Opening.of("<report/>".getBytes(StandardCharsets.UTF_8))))
                .isFalse();
    }

    @Test
    void takesNumberTermsAndUrgencyFromTheReport() {
        var handling = Hotlines.convert(Hotlines.everything()).exchange().handling();

        assertThat(handling.reference()).isEqualTo("SO-2026-000042");
        assertThat(handling.urgency()).isEqualTo(Urgency.URGENT);
        assertThat(handling.terms())
                .containsExactly(
                        new Term("ACTOR.PUBLIC", "1"),
                        new Term("CSAM.DISTRIBUTE", "1"),
                        new Term("MODIFIER.ATTEMPT", "1"));
    }

    @Test
    void takesAReportWithoutUrgencyAsNormalAndSaysSo() {
        var done = Hotlines.convert(REPORT.formatted(""));

        assertThat(done.exchange().handling().urgency()).isEqualTo(Urgency.NORMAL);
        assertThat(done.losses()).extracting(Loss::path).contains("HotlineReport/Urgency");
    }

    @Test
    void knowsAChildInMaterialByAppearanceAlone() {
        var exchange = Hotlines.convert(REPORT.formatted(
                        "<Sighting><Material><Child sex=\"FEMALE\" age=\"AGE.CHILD.3_6\"/>" + "</Material></Sighting>"))
                .exchange();

        var child = exchange.persons().getFirst();
        assertThat(child.provenance().subject()).isEqualTo(SubjectCategory.VICTIM);
        assertThat(child).extracting(Person::name, Person::birth).containsOnlyNulls();
        assertThat(exchange.items().getLast())
                .isInstanceOfSatisfying(
                        Item.Reference.class,
                        age -> assertThat(age.reference()).isEqualTo(Personal.of("AGE.CHILD.3_6")));
        assertThat(exchange.connections())
                .extracting(Connection::type)
                .containsExactly(ConnectionType.DEPICTS, ConnectionType.ASSOCIATED_WITH, ConnectionType.CONTAINS);
    }

    @Test
    void hasNoReporterButAKind() {
        var exchange = Hotlines.convert(Hotlines.everything()).exchange();

        assertThat(exchange.persons())
                .extracting(each -> each.provenance().subject())
                .containsOnly(SubjectCategory.VICTIM);
    }

    @Test
    void doesNotConvertATermThatTheTaxonomyDoesNotKnow() {
        var read = Hotlines.read(Hotlines.document(REPORT.formatted("<Term version=\"1\">CSAM.NOWHERE</Term>")));

        var impossible = (Conversion.Impossible) read.record().toExchange(Hotlines.INTAKE);

        assertThat(impossible.findings())
                .hasToString("[GW-CON-101 at /HotlineReport/Term[1]: the code is no term of the taxonomy]");
    }

    @Test
    void findsEverythingTheSchemaObjectsToAtOnce() {
        var read = Hotlines.read(Hotlines.document(
                REPORT.formatted("<Urgency>Nowhere</Urgency><Sighting><Environment>ENV.NEMO</Environment><Capture>"
                        + "<IpAddress>198.51.100.1</IpAddress><At>2026-11-20T08:15:00</At></Capture></Sighting>")));

        assertThat(read.findings()).extracting(Finding::code).containsOnly("GW-VAL-010");
        assertThat(read.findings())
                .extracting(each -> each.place().replaceAll("line \\d+, column \\d+, ", ""))
                .containsExactly(
                        "/HotlineReport[1]/Urgency[1]",
                        "/HotlineReport[1]/Sighting[1]/Environment[1]",
                        "/HotlineReport[1]/Sighting[1]/Capture[1]/At[1]");
        assertThat(read.findings().toString()).doesNotContain("Nowhere", "NEMO");
        assertThat(read.record().facts()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GW-VAL-103, <AssessedAt>2027-01-01T00:00:00Z</AssessedAt>",
        "GW-VAL-113, <AssessedAt>2026-01-01T00:00:00Z</AssessedAt>",
        "GW-VAL-110, <Urgency>URGENCY.IMMINENT_RISK</Urgency>",
        "GW-VAL-102, <Sighting><Capture><IpAddress>10.0.0.1</IpAddress></Capture></Sighting>",
        "GW-VAL-105, <Sighting><Material><Hash algorithm='MD5'>abcd</Hash></Material></Sighting>",
        "GW-VAL-103, <Sighting><Step kind='content-removed' at='2027-01-01T00:00:00Z'/></Sighting>"
    })
    void letsTheChecksAsk(String code, String part) {
        var read = Hotlines.read(Hotlines.document(REPORT.formatted(part)));

        assertThat(read.findings()).isEmpty();
        assertThat(Checks.ask(read.record().facts(), NOW))
                .extracting(Finding::code)
                .containsExactly(code);
    }

    @Test
    void letsAnAddressBeHeldUntilADayAhead() {
        var held = "<Sighting><Step kind='held-for-police' at='2026-11-20T00:00:00Z' until='2027-01-01T00:00:00Z'/>"
                + "</Sighting>";

        var read = Hotlines.read(Hotlines.document(REPORT.formatted(held)));

        assertThat(Checks.ask(read.record().facts(), NOW)).isEmpty();
    }

    @Test
    void hasNoPlaceForMedia() {
        var medium = "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB";
        var report = Hotlines.document(REPORT.formatted("<UrgencyReason>" + medium + "</UrgencyReason>"));

        assertThat(MediaScan.scan(report.bytes())).hasSize(1); // the door removes it and refuses with GW-VAL-021
    }

    @Test
    void printsNothingOfWhatItRead() {
        var read = Hotlines.read(Hotlines.document(Hotlines.everything()));

        var printed = read + " " + read.record().facts()
                + Hotlines.convert(Hotlines.everything()).exchange();

        assertThat(printed).doesNotContain("example", "192.0.2", "Nowhere", "SO-2026", "CSAM");
    }

    @Test
    void isCalledTheSameInBothDirections() {
        assertThat(List.of(Hotlines.READER.format(), Hotlines.WRITER.format(), Hotlines.FEEDBACK.format()))
                .containsExactly("hotline-report", "hotline-report", "hotline-feedback");
    }
}
