// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.message.Document;

/** How much of the inventory the cases and the full documents use, in XML and in JSON alike. */
class CoverageTest {

    /** What the reporting interface answers is in the schema and comes to nobody's gateway. */
    private static final Set<String> ANSWERS =
            Set.of("reportResponse", "reportDoneResponse", "reportDoneResponse/files");

    /** As many as the longest code list has values: countries. */
    private static final int TURNS = 258;

    private static final Exercised EXERCISED = new Exercised();

    static {
        for (int turn = 0; turn < TURNS; turn++) {
            EXERCISED.add(new FullInstance("report", 0, turn).root());
            EXERCISED.add(new FullInstance("fileDetails", turn % 2, turn).root());
        }
        Cases.names().forEach(each -> EXERCISED.add(Cases.ingest(each)));
    }

    @Test
    void everyMandatoryElementAndAttributeIsExercised() throws IOException {
        var mandatory = InventoryTest.rows().stream()
                .filter(each -> each.occurs().startsWith("1") && !ANSWERS.contains(each.parent()))
                .map(CoverageTest::key)
                .toList();

        assertThat(EXERCISED.rows()).containsAll(mandatory);
        print("mandatory elements and attributes", mandatory.size(), mandatory.size());
    }

    @Test
    void nearlyEveryElementAndAttributeIsExercised() throws IOException {
        var all = InventoryTest.rows().stream()
                .filter(each -> !each.kind().equals("extension"))
                .map(CoverageTest::key)
                .toList();

        var used = all.stream().filter(EXERCISED.rows()::contains).toList();

        print("elements and attributes", used.size(), all.size());
        assertThat(100 * used.size()).isGreaterThanOrEqualTo(95 * all.size());
    }

    @Test
    void everyValueOfEveryCodeListIsExercised() throws IOException {
        var all = values();

        var used = all.stream().filter(EXERCISED.values()::contains).toList();

        print("values of code lists", used.size(), all.size());
        assertThat(EXERCISED.values()).containsAll(all);
    }

    @Test
    void everyTurnIsAValidDocumentOfBothSyntaxesAndConverts() {
        for (int turn = 0; turn < TURNS; turn++) {
            for (var each :
                    List.of(new FullInstance("report", 0, turn), new FullInstance("fileDetails", turn % 2, turn))) {
                var json = JsonForm.of(each.root());

                assertThat(Intakes.read(each.document()).findings())
                        .as("turn %d", turn)
                        .isEmpty();
                assertThat(JsonIntakes.read(json).findings())
                        .as("turn %d as JSON", turn)
                        .isEmpty();
                assertThat(JsonIntakes.convert(json)
                                .exchange()
                                .equals(Intakes.convert(each.document()).exchange()))
                        .as("turn %d says the same in both", turn)
                        .isTrue();
            }
        }
    }

    @Test
    void anAnswerOfTheInterfaceIsNoReport() {
        var answer = "<reportResponse><responseCode>0</responseCode><responseDescription>Success</responseDescription>"
                + "</reportResponse>";

        var reading = Intakes.READER.read(new Document("cybertip", answer.getBytes(StandardCharsets.UTF_8)));

        assertThat(reading.toString()).contains("GW-VAL-001");
    }

    private static List<String> values() throws IOException {
        var values = new ArrayList<String>();
        try (var stream = Objects.requireNonNull(CoverageTest.class.getResourceAsStream("enumerations.csv"))) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().skip(1).forEach(line -> values.add(line.substring(0, line.lastIndexOf(';'))));
        }
        return values;
    }

    private static String key(InventoryTest.Row row) {
        return row.parent() + "/" + row.name();
    }

    private static void print(String what, int used, int all) {
        System.out.printf("cybertip coverage: %d of %d %s%n", used, all, what);
    }
}
