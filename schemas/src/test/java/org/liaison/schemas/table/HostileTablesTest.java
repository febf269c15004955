// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are, reading answers with findings and throws nothing; the seed says which bytes they were. */
class HostileTablesTest {

    private static final int TRIES = 2_000;
    private static final String BITES = "\";|,\n\r\t=-+'0129.:ZžĐ\u0000\uFEFF";

    @Test
    void noChangeOfATableMakesReadingThrow() {
        for (long seed = 0; seed < TRIES; seed++) {
            var table = changed(MeCases.grooming(), new Random(seed));

            assertThatCode(() -> read(table)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }

    @Test
    void noChangeOfAWorkbookMakesReadingThrow() {
        var workbook = workbook();
        for (long seed = 0; seed < TRIES; seed++) {
            var changed = changed(workbook, new Random(seed));

            assertThatCode(() -> read(changed)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }

    private static void read(byte[] table) {
        if (MeCases.findings(MeCases.READER, table).isEmpty()) {
            MeCases.convert(MeCases.READER, table);
        }
    }

    private static byte[] changed(String table, Random random) {
        var text = new StringBuilder(table);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, BITES.charAt(random.nextInt(BITES.length())));
                default -> text.setCharAt(at, BITES.charAt(random.nextInt(BITES.length())));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] changed(byte[] workbook, Random random) {
        var bytes = workbook.clone();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static byte[] workbook() {
        var cells = List.of("BROJ_PREDMETA", "KRIVICNO_DJELO", "IP_ADRESA", "KU-1", "211b", "192.0.2.1");
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "liaison", "1.0")) {
            var sheet = workbook.newWorksheet("s");
            workbook.setCompressionLevel(0); // so that changes reach what is packed
            for (int i = 0; i < cells.size(); i++) {
                sheet.value(i / 3, i % 3, cells.get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
