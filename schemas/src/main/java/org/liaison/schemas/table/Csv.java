// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.liaison.schemas.message.Finding;

/** Comma-separated values as RFC 4180 has them, also with semicolons or tabs, in UTF-8 with or without byte order mark. */
final class Csv {

    private static final char[] SEPARATORS = {';', ',', '\t'};

    private Csv() {}

    sealed interface Outcome {}

    record Table(Sheet sheet) implements Outcome {}

    record Broken(List<Finding> findings) implements Outcome {

        private static Broken at(String code, String place, String rule) {
            return new Broken(List.of(new Finding(code, place, rule)));
        }
    }

    /** @param expected columns by which the separator is known */
    static Outcome read(byte[] document, List<String> expected) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
        } catch (CharacterCodingException e) {
            return Broken.at("GW-VAL-001", "document", "the bytes are UTF-8");
        }
        var body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return rows(body, separator(body, expected));
    }

    private static char separator(String text, List<String> expected) {
        var header = text.lines().findFirst().orElse("");
        char best = SEPARATORS[0];
        long most = -1;
        for (char each : SEPARATORS) {
            var words = List.of(header.replace("\"", "").split(String.valueOf(each), -1));
            long known = expected.stream().filter(words::contains).count();
            if (known > most) {
                most = known;
                best = each;
            }
        }
        return best;
    }

    private static Outcome rows(String text, char separator) {
        long line = 1;
        try (var reader = reader(text, separator)) {
            var rows = reader.iterator();
            if (!rows.hasNext()) {
                return Broken.at("GW-VAL-001", "line 1", "the first line names the columns");
            }
            var sheet = new Sheet("", rows.next().getFields());
            while (rows.hasNext()) {
                CsvRecord row = rows.next();
                line = row.getStartingLineNumber();
                if (sheet.rows().size() >= Limits.ROWS) {
                    return Broken.at("GW-VAL-003", "line " + line, "a table has at most " + Limits.ROWS + " rows");
                }
                sheet.add((int) line, row.getFields());
            }
            return new Table(sheet);
        } catch (CsvParseException e) {
            return isTooLarge(e)
                    ? Broken.at("GW-VAL-003", "after line " + line, Limits.RULE)
                    : Broken.at("GW-VAL-001", "after line " + line, "quotation marks stand around whole cells");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvReader<CsvRecord> reader(String text, char separator) {
        var handler = CsvRecordHandler.builder()
                .maxFields(Limits.COLUMNS)
                .maxFieldSize(Limits.CELL)
                .maxRecordSize(Limits.ROW)
                .build();
        return CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(Limits.ROW)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE) // asked about later, with the line
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(handler, text);
    }

    /** The library has one exception for both; its own limits are all called so. */
    private static boolean isTooLarge(CsvParseException e) {
        var cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage()).contains("max");
    }
}
