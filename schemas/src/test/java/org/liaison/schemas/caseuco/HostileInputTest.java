// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.schemas.checks.Checks;
import org.liaison.schemas.exchange.Packages;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Finding;

/** Damages graphs by chance: whatever comes out, it is a finding or a package, never an exception. */
class HostileInputTest {

    private static final int DOCUMENTS = 3_000;
    private static final List<String> PIECES = List.of(
            "null",
            "{}",
            "[]",
            "-1",
            "true",
            "1e400",
            "999999999999999999999999",
            "\"\"",
            "\"_:b1\"",
            "\"@id\"",
            "\"9999-99-99T99:99:99Z\"",
            "\"\\ud800\"",
            "{\"@id\":\"urn:x\"}",
            "{\"@list\":[[]]}",
            "{\"@value\":{}}",
            "{\"@type\":\"xsd:dateTime\",\"@value\":\"2026-02-30T00:00:00Z\"}",
            "[[[[[[[[[[[[[[[[[[[[",
            "}",
            "\"@context\":{\"a\":\"b:\",\"b\":\"a:\"},");

    @Test
    void neverThrows() {
        List<String> documents = new ArrayList<>();
        documents.add(text(new FullGraph().document()));
        for (long seed = 1; seed < 10; seed++) {
            documents.add(text(Graphs.written(Packages.of(seed))));
        }
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            var damaged = damaged(documents.get(seed % documents.size()), new Random(seed));

            assertThatCode(() -> convert(damaged)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32BE", "ISO-8859-1"})
    void readsOrRefusesOtherEncodings(String charset) {
        var graph = text(Graphs.written(Packages.of(3))).getBytes(Charset.forName(charset));

        assertThat(new CaseReader().read(new Document("case-uco", graph))).isNotNull();
    }

    @Test
    void refusesANamespaceThatBlowsUpEveryName() {
        var graph = "{\"@context\": {\"kb\": \"%s\"}, \"@graph\": []}".formatted("x".repeat(100_000));

        assertThat(Graphs.findings(Graphs.document(graph)))
                .extracting(Finding::code)
                .containsExactly("GW-VAL-003");
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        var graph = "{\"@graph\":".repeat(100) + "[]" + "}".repeat(100);

        assertThat(Graphs.findings(Graphs.document(graph)))
                .extracting(Finding::code)
                .containsExactly("GW-VAL-003");
    }

    private static void convert(byte[] bytes) {
        if (new CaseReader().read(new Document("case-uco", bytes)) instanceof Reading.Read read
                && read.findings().isEmpty()
                && Checks.ask(read.record().facts(), Graphs.RECEIVED).isEmpty()) {
            read.record().toExchange(Graphs.INTAKE);
        }
    }

    private static byte[] damaged(String document, Random random) {
        var text = new StringBuilder(document);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = Math.min(document.length() / 20 + random.nextInt(document.length()), text.length() - 1);
            switch (random.nextInt(8)) {
                case 0 -> text.setLength(at);
                case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> text.setCharAt(at, (char) random.nextInt(256));
                default -> replaceValue(text, at, PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Puts something else behind the next colon, so that the document often stays well-formed. */
    private static void replaceValue(StringBuilder text, int from, String piece) {
        int colon = text.indexOf("\":", from);
        int end = colon < 0 ? -1 : text.indexOf("\"", colon + 3);
        if (end > 0) {
            text.replace(colon + 2, end + 1, piece);
        }
    }

    private static String text(Document document) {
        return new String(document.bytes(), StandardCharsets.UTF_8);
    }
}
