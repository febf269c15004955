// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** One CSV file a sheet, packed; with byte order mark, because spreadsheet programs take it for Latin-1 without. */
final class CsvBook implements Book {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    @Override
    public byte[] write(List<Sheet> sheets) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var sheet : sheets) {
                var entry = new ZipEntry(sheet.name() + ".csv");
                entry.setTimeLocal(ALWAYS); // the same package makes the same bytes
                zip.putNextEntry(entry);
                zip.write(("\uFEFF" + text(sheet)).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public List<Sheet> read(byte[] file) {
        var sheets = new ArrayList<Sheet>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (Csv.read(zip.readAllBytes(), List.of("id", "from", "package")) instanceof Csv.Table table) {
                    sheets.add(table.sheet());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sheets;
    }

    private static String text(Sheet sheet) {
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(sheet.columns());
            sheet.rows().forEach(row -> writer.writeRecord(row.cells()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
