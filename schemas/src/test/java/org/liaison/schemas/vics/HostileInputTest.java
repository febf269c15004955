// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;

/** Damages documents by chance: whatever comes out, it is a finding or a package, never an exception. */
class HostileInputTest {

    private static final int DOCUMENTS = 6_000;
    private static final List<String> PIECES = List.of(
            "null",
            "{}",
            "[]",
            "-1",
            "999999999999999999999999",
            "1e400",
            "\"\"",
            "\"/Date(999999999999999)/\"",
            "\"9999-99-99\"",
            "\"+99999999999-01-01T00:00:00Z\"",
            "\"\\ud800\"",
            "\\u0000",
            "\u0000",
            "NaN",
            "[[[[[[[[[[[[[[[[[[[[",
            "}",
            "]",
            "\"Media\":[{}],",
            "\"MD5\":\"0\",");

    @Test
    void neverThrows() {
        var documents = List.of(new FullDocument(true).text(), new FullDocument(false).text());
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            var damaged = damaged(documents.get(seed % 2), new Random(seed));

            assertThatCode(() -> convert(damaged)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32BE", "ISO-8859-1"})
    void readsOrRefusesOtherEncodings(String charset) {
        var document =
                Readings.hashSet(Readings.media("\"Comments\":\"Čžš Nemo\"")).getBytes(Charset.forName(charset));

        assertThat(new VicsReader().read(new Document("vics", document))).isNotNull();
    }

    private static void convert(byte[] document) {
        if (new VicsReader().read(new Document("vics", document)) instanceof Reading.Read read) {
            read.record().facts();
            if (read.findings().isEmpty()) {
                Readings.convert(new Document("vics", document));
            }
        }
        var out = new ByteArrayOutputStream();
        new VicsStream(new ByteArrayInputStream(document), -1, Progress.NONE).toVics(out, Profile.US);
        new VicsStream(new ByteArrayInputStream(document), -1, Progress.NONE).toHashTable(out);
    }

    private static byte[] damaged(String document, Random random) {
        var text = new StringBuilder(document);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = Math.min(document.length() / 20 + random.nextInt(document.length()), text.length() - 1);
            switch (random.nextInt(4)) {
                case 0 -> text.setLength(at);
                case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> text.setCharAt(at, (char) random.nextInt(256));
                default -> replaceValue(text, at, PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString().getBytes(random.nextInt(8) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    /** Puts something else behind the next colon, so that the document often stays well-formed. */
    private static void replaceValue(StringBuilder text, int from, String piece) {
        int colon = text.indexOf("\":", from);
        int end = colon < 0 ? -1 : text.indexOf(",", colon);
        if (end > 0) {
            text.replace(colon + 2, end, piece);
        }
    }
}
