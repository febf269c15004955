// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook; every cell is a text, so nothing in it computes and no zero before a number gets lost. */
final class XlsxBook implements Book {

    @Override
    public byte[] write(List<Sheet> sheets) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Liaison", "1.0")) {
            for (var each : sheets) {
                fill(workbook.newWorksheet(each.name()), each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public List<Sheet> read(byte[] file) {
        return new Xlsx(Set.of(), new Ledger()).read(file);
    }

    private static void fill(Worksheet target, Sheet sheet) {
        for (int column = 0; column < sheet.columns().size(); column++) {
            target.value(0, column, sheet.columns().get(column));
            for (int row = 0; row < sheet.rows().size(); row++) {
                target.value(row + 1, column, sheet.rows().get(row).cell(column));
            }
        }
        target.freezePane(1, 1);
    }
}
