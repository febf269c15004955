// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.format.Opening;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Loss;

class CyberTipJsonReaderTest {

    private static final String SUMMARY = """
            {"report": {
              "reporter": {"reportingPerson": {"lastName": "Nobody"}},
              "incidentSummary": {
                "incidentDateTime": "2026-10-01T12:00:00Z",
                "incidentType": "Online Enticement of Children for Sexual Acts"%s}%s}}
            """;

    @ParameterizedTest
    @CsvSource({"report, 0", "fileDetails, 0", "fileDetails, 1"})
    void saysAndLosesTheSameAsTheXml(String root, int choice) {
        var instance = new FullInstance(root, choice);

        var json = JsonIntakes.convert(JsonForm.of(instance.root()));
        var xml = Intakes.convert(instance.document());

        assertThat(json.exchange().equals(xml.exchange())).isTrue();
        assertThat(json.losses()).isEqualTo(xml.losses()).extracting(Loss::path).isNotEmpty();
        assertThat(JsonIntakes.read(JsonForm.of(instance.root())).record().facts())
                .isEqualTo(Intakes.read(instance.document()).record().facts());
    }

    @Test
    void takesAReportAndItsFilesAsOnePackage() {
        var document = JsonForm.of(
                new FullInstance("report", 0).root(),
                List.of(new FullInstance("fileDetails", 0).root(), new FullInstance("fileDetails", 1, 1).root()));

        var exchange = JsonIntakes.convert(document).exchange();

        assertThat(exchange.items())
                .filteredOn(Item.MediaFile.class::isInstance)
                .hasSize(2);
        assertThat(exchange.handling().reference()).isEqualTo("700000");
        var incident = exchange.events().getFirst();
        var files = exchange.items().stream()
                .filter(Item.MediaFile.class::isInstance)
                .map(Item::id)
                .toList();
        assertThat(exchange.connections())
                .filteredOn(each -> each.to().equals(incident.id()) && files.contains(each.from()))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.type()).isEqualTo(ConnectionType.ASSOCIATED_WITH));
    }

    @Test
    void keepsTheNumberOfAnotherReportThatAFileBelongsTo() {
        var json = """
                {"fileDetails": [{"reportId": 1, "fileId": "a"}, {"reportId": 2, "fileId": "b"}]}
                """;

        var exchange = JsonIntakes.convert(JsonForm.document(json)).exchange();

        assertThat(exchange.handling().reference()).isEqualTo("1");
        assertThat(exchange.items())
                .filteredOn(each -> each instanceof Item.Reference reference
                        && reference.kind().equals("cybertip-report"))
                .singleElement()
                .satisfies(
                        each -> assertThat(each.provenance().sourceReference()).isEqualTo("fileDetails[2]/reportId"));
    }

    @Test
    void isKnownByItsFirstMembers() {
        assertThat(Stream.of("{\"report\": {", "{\"fileDetails\": [", " {\"fileDetails\": {\"reportId\": 1")
                        .map(CyberTipJsonReaderTest::opening))
                .allMatch(JsonIntakes.READER::recognises);
        assertThat(Stream.of("{\"value\": []}", "<report/>", "report;file").map(CyberTipJsonReaderTest::opening))
                .noneMatch(JsonIntakes.READER::recognises);
    }

    @Test
    void namesLineColumnAndPathOfWhatTheSchemaObjectsTo() {
        var read = JsonIntakes.read(SUMMARY.formatted(", \"platform\": \"example.org\"", ", \"victim\": [{}, {}]"));

        assertThat(read.findings())
                .extracting(Finding::place)
                .containsExactly("line 5, column 109, /report/victim[1]", "line 5, column 113, /report/victim[2]");
    }

    @Test
    void findsEverythingThatIsWrongAtOnce() {
        var read = JsonIntakes.read(SUMMARY.formatted(
                ", \"platform\": {\"a\": 1}, \"Nowhere\": \"Nemo\", \"incidentType\": \"twice\"",
                ", \"internetDetails\": \"chat\", \"victim\": [[]], \"additionalInfo\": \"\\u0000\""));

        assertThat(read.findings())
                .extracting(CyberTipJsonReaderTest::path)
                .containsExactly(
                        "GW-VAL-010 /report/incidentSummary/platform",
                        "GW-VAL-010 /report/incidentSummary/member[4]",
                        "GW-VAL-041 /report/incidentSummary/incidentType",
                        "GW-VAL-010 /report/internetDetails",
                        "GW-VAL-010 /report/victim[1]",
                        "GW-VAL-010 /report/additionalInfo");
        assertThat(read.findings().toString()).doesNotContain("Nowhere", "Nemo", "twice");
    }

    @Test
    void takesAnAttributeWithOrWithoutItsSignButNotTwice() {
        var email = ", \"internetDetails\": {\"emailIncident\": {\"emailAddress\": [%s]}}";
        var once =
                "{\"value\": \"a@example.org\", \"@type\": \"Home\"}, {\"#text\": \"b@example.org\", \"type\": \"Work\"}";
        var twice = "{\"value\": \"a@example.org\", \"@type\": \"Home\", \"type\": \"Work\"}";

        assertThat(JsonIntakes.read(SUMMARY.formatted("", email.formatted(once)))
                        .findings())
                .isEmpty();
        assertThat(JsonIntakes.read(SUMMARY.formatted("", email.formatted(twice)))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("GW-VAL-041");
    }

    @Test
    void holdsAnnotationsToTrue() {
        var annotations = ", \"reportAnnotations\": {\"sextortion\": %s}";

        assertThat(JsonIntakes.read(SUMMARY.formatted(annotations.formatted("true"), ""))
                        .findings())
                .isEmpty();
        assertThat(JsonIntakes.read(SUMMARY.formatted(annotations.formatted("null"), ""))
                        .findings())
                .isEmpty();
        assertThat(JsonIntakes.read(SUMMARY.formatted(annotations.formatted("false"), ""))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("GW-VAL-010");
    }

    @Test
    void refusesMediaWhereverTheyStand() {
        var medium = "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB";

        var read = JsonIntakes.read(SUMMARY.formatted(
                ", \"platform\": \"" + medium + "\"", ", \"thumbnail\": [{\"data\": \"" + medium + "\"}]"));

        assertThat(read.findings())
                .extracting(CyberTipJsonReaderTest::path)
                .containsExactly(
                        "GW-VAL-021 /report/incidentSummary/platform",
                        "GW-VAL-010 /report/member[3]",
                        "GW-VAL-021 /report/member[3]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{}",
                "{\"report\": null}",
                "{\"report\": 1",
                "{\"report\":{}} {}",
                "\u0000"
            })
    void saysWhatCannotBeRead(String text) {
        var reading = JsonIntakes.READER.read(JsonForm.document(text));

        var findings =
                reading instanceof Reading.Unreadable broken ? broken.findings() : ((Reading.Read) reading).findings();

        assertThat(findings).extracting(Finding::code).contains("GW-VAL-001");
    }

    @Test
    void refusesWhatIsNestedTooDeeplyOrTooLong() {
        var deep = "{\"report\": {\"a\": " + "[".repeat(100) + "]".repeat(100) + "}}";
        var wide = "{\"report\": {\"additionalInfo\": \"" + "a".repeat(200_001) + "\"}}";

        for (var each : List.of(deep, wide)) {
            assertThat(JsonIntakes.READER.read(JsonForm.document(each)).toString())
                    .contains("GW-VAL-003");
        }
    }

    @Test
    void refusesMoreFilesThanAnybodyHandsOnAtOnce() {
        var file = "{\"fileId\": \"a\"}";
        var json = "{\"fileDetails\": [" + file + (", " + file).repeat(1_000) + "]}";

        assertThat(JsonIntakes.read(json).findings())
                .hasSize(200)
                .extracting(Finding::code)
                .contains("GW-VAL-003");
    }

    @Test
    void answersWhateverWasDamaged() {
        var whole = JsonForm.of(new FullInstance("report", 0).root()).bytes();
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var damaged = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            for (int j = random.nextInt(4); j > 0; j--) {
                damaged[random.nextInt(damaged.length)] = (byte) "{}[]\",:\\0\u00e9".charAt(random.nextInt(10));
            }
            var reading = JsonIntakes.READER.read(new Document("cybertip-json", damaged));

            if (reading instanceof Reading.Read read) {
                assertThat(read.record().facts()).isNotNull();
            }
        }
    }

    @Test
    void takesOneReportADocument() {
        var report = "{\"reporter\": {\"reportingPerson\": {}}, \"incidentSummary\": {}}";

        var read = JsonIntakes.read("{\"report\": [" + report + ", " + report + "]}");

        assertThat(read.findings().toString()).contains("a document has one report");
    }

    @Test
    void printsNothingOfAnybody() {
        var read = JsonIntakes.read(SUMMARY.formatted("", ""));

        assertThat(read + " " + read.record().facts()).doesNotContain("Nobody");
    }

    private static String path(Finding finding) {
        return finding.code() + " " + finding.place().replaceAll(".*, ", "");
    }

    private static Opening opening(String text) {
        return Opening.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
