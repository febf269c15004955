// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.exchange.Urgency;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;

/** What a mapping can say beyond what the shipped one needs. */
class MappingTest {

    private static final String BY_KIND = """
            format: row-case
            version: "1"
            title: One row a thing, whose first cell says what it is
            required: [Case, What]
            values: {list: "/"}
            handling:
              reference: Case
              urgency: {column: Urgency, otherwise: imminent-risk}
              urgencyReason: {constant: a child is in danger}
            evaluation: {source: Source, information: Information}
            objects:
              provider:
                kind: organisation
                when: {What: [provider]}
                fields: {name: Value, kind: {constant: provider}}
              page:
                kind: document
                when: {What: [page, chat]}
                fields: {kind: What, reference: Value}
              phone:
                kind: device
                when: {What: [phone]}
                fields: {identifierType: {constant: IMEI}, identifier: Value}
              scene:
                kind: location
                when: {What: [scene]}
                fields: {kind: {constant: scene}, lines: Value}
            """;

    private static final String BY_SHEET = """
            format: sheet-case
            version: "1"
            title: One sheet a kind of thing
            required: [Case]
            handling:
              reference: Case
            tables:
              roles: {v: victim, s: suspect}
            objects:
              person:
                kind: person
                sheet: People
                key: No
                fields: {subject: {column: Role, table: roles}, family: Name}
              account:
                kind: account
                sheet: Accounts
                key: No
                fields: {screenName: Name}
            connections:
              - {from: person, type: uses, to: account, by: Uses}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("row.yaml"), BY_KIND);
        Files.writeString(folder.resolve("sheet.yaml"), BY_SHEET);
    }

    @Test
    void aConditionSaysWhichRowsSpeakOfAKind() {
        var exchange = byKind("""
                        K-1,provider,Nobody Ltd,,,
                        K-1,page,https://example.org/x,,,
                        K-1,phone,000,,,
                        K-1,scene,Lane 1/Nowhere,,,
                        """).exchange();

        assertThat(exchange.organisations()).hasSize(1);
        assertThat(exchange.items()).hasSize(2);
        assertThat(exchange.locations().getFirst().lines())
                .containsExactly(Personal.of("Lane 1"), Personal.of("Nowhere"));
        assertThat(exchange.items().getFirst()).isInstanceOf(Item.Reference.class);
    }

    @Test
    void aRowThatNoObjectIsMadeOfIsALoss() {
        assertThat(byKind("K-1,rumour,heard,,,\nK-1,phone,000,,,\n").losses())
                .filteredOn(each -> each.kind() == Loss.Kind.NO_HOME)
                .extracting(Loss::path)
                .containsExactly("column What", "column Value");
    }

    @Test
    void whatIsStatedWinsOverWhatStandsInForIt() {
        assertThat(byKind("K-1,phone,000,urgent,,\n").exchange().handling().urgency())
                .isEqualTo(Urgency.URGENT);
        assertThat(byKind("K-1,phone,000,,,\n").exchange().handling().urgency()).isEqualTo(Urgency.IMMINENT_RISK);
        assertThat(byKind("K-1,phone,000,,,\n").losses()).extracting(Loss::path).contains("column Urgency");
    }

    @Test
    void anEvaluationMayStandInTwoColumnsAndMustBeWhole() {
        var whole = "K-1,phone,000,,B,3\n";
        var half = "K-1,phone,000,,B,\n";

        assertThat(byKind(whole)
                        .exchange()
                        .items()
                        .getFirst()
                        .provenance()
                        .evaluation()
                        .code())
                .isEqualTo("B3");
        assertThat(MeCases.findings(reader("row.yaml"), kinds(half)))
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .startsWith("GW-VAL-109 at line 2, column Source");
    }

    @Test
    void keysLeadFromSheetToSheet() throws IOException {
        var exchange = MeCases.convert(reader("sheet.yaml"), workbook("2")).exchange();

        assertThat(exchange.connections())
                .singleElement()
                .satisfies(each -> assertThat(each.to()).isEqualTo("i2"));
        assertThat(exchange.items().get(1).provenance().subject()).isEqualTo(SubjectCategory.VICTIM);
        assertThat(exchange.items().get(0).provenance().subject()).isNull();
    }

    @Test
    void placesNameTheSheetIfTheMappingDoes() throws IOException {
        assertThat(MeCases.findings(reader("sheet.yaml"), workbook("9")))
                .extracting(Object::toString)
                .containsExactly(
                        "GW-VAL-112 at sheet People, line 2, column Uses: a reference leads to an object of the same record");
        assertThat(MeCases.convert(reader("sheet.yaml"), workbook("2")).losses())
                .extracting(Loss::path)
                .contains("sheet 4, column 1")
                .noneMatch(path -> path.contains("Nowhere"));
    }

    private Conversion.Done byKind(String rows) {
        return MeCases.convert(reader("row.yaml"), kinds(rows));
    }

    private static byte[] kinds(String rows) {
        return ("Case,What,Value,Urgency,Source,Information\n" + rows).getBytes(StandardCharsets.UTF_8);
    }

    private TableReader reader(String mapping) {
        return TableReader.of(folder.resolve(mapping));
    }

    private static byte[] workbook(String uses) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "liaison", "1.0")) {
            fill(workbook.newWorksheet("Case"), List.of("Case", "K-1"), 1);
            fill(workbook.newWorksheet("People"), List.of("No", "Role", "Name", "Uses", "1", "v", "Niemand", uses), 4);
            fill(workbook.newWorksheet("Accounts"), List.of("No", "Name", "1", "nemo", "2", "testa_n"), 2);
            fill(workbook.newWorksheet("Testa Nowhere"), List.of("Nowhere", "x"), 1);
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, List<String> cells, int width) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(i / width, i % width, cells.get(i));
        }
    }
}
