// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** A workbook as spreadsheet programs write it; days and moments come out as ISO 8601 has them. */
final class Xlsx {

    private final Set<String> known;
    private final Ledger ledger;

    /** @param known names of sheets that may be told; any other could be anything, and is told by its number */
    Xlsx(Set<String> known, Ledger ledger) {
        this.known = Set.copyOf(known);
        this.ledger = ledger;
    }

    static boolean isOne(byte[] document) {
        return document.length > 4 && document[0] == 'P' && document[1] == 'K' && document[2] == 3 && document[3] == 4;
    }

    /** The sheets that have a row; none, with a finding in the ledger, if it cannot be read. */
    List<Sheet> read(byte[] document) {
        try {
            return new WorkbookParts(ledger).areHarmless(document) ? sheets(document) : List.of();
        } catch (IOException | RuntimeException e) { // the library answers odd parts with whatever it stumbles over
            ledger.find("GW-VAL-001", "document", "it is a whole workbook (XLSX)");
            return List.of();
        }
    }

    private List<Sheet> sheets(byte[] document) throws IOException {
        var sheets = new ArrayList<Sheet>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(document), new ReadingOptions(true, true))) {
            var all = workbook.getSheets().toList();
            if (all.size() > Limits.SHEETS) {
                ledger.find("GW-VAL-003", "document", "a workbook has at most 20 sheets");
                return List.of();
            }
            for (var each : all) {
                try (var rows = each.openStream()) {
                    sheet(each.getName(), rows.limit(Limits.ROWS + 2L).toList(), sheets);
                }
            }
        }
        if (sheets.isEmpty()) {
            ledger.find("GW-VAL-001", "document", "the first line names the columns");
        }
        return sheets;
    }

    private void sheet(String name, List<Row> rows, List<Sheet> sheets) {
        if (rows.isEmpty()) {
            return;
        }
        if (rows.size() > Limits.ROWS + 1 || rows.getFirst().getCellCount() > Limits.COLUMNS) {
            ledger.find("GW-VAL-003", "document", "a sheet has at most 20000 rows and 250 columns");
            return;
        }
        var header = texts(rows.getFirst(), 0);
        var sheet = new Sheet(named(name, sheets.size()), header);
        rows.stream().skip(1).forEach(row -> sheet.add(row.getRowNum(), texts(row, header.size())));
        sheets.add(sheet);
    }

    private String named(String name, int position) {
        if (known.contains(name)) {
            return name;
        }
        return position == 0 ? "" : String.valueOf(position + 1);
    }

    /** @param width how many at least; a row of a workbook ends with its last cell */
    private List<String> texts(Row row, int width) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < Math.max(width, row.getCellCount()); i++) {
            texts.add(row.getOptionalCell(i).map(this::text).orElse(""));
        }
        while (texts.size() > width && texts.getLast().isEmpty()) {
            texts.removeLast(); // has a format and nothing in it
        }
        return texts;
    }

    private String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> isDate(cell) ? date(cell) : new BigDecimal(cell.getRawValue()).toPlainString();
            case STRING, FORMULA -> cell.getText(); // FORMULA: also what programs write as a plain text
            case BOOLEAN -> cell.getText().toLowerCase(Locale.ROOT);
            case ERROR -> failed();
            case EMPTY -> "";
        };
    }

    private String failed() {
        ledger.find("GW-VAL-010", "document", "the cells of an export hold values, no errors");
        return "";
    }

    private static boolean isDate(Cell cell) {
        return format(cell).matches(".*[ymdhs].*");
    }

    private static String date(Cell cell) {
        var at = cell.asDate();
        return format(cell).matches(".*[hs].*")
                ? at.toString()
                : at.toLocalDate().toString();
    }

    /** Without quoted texts, and without what stands in brackets: colours, currencies, conditions. */
    private static String format(Cell cell) {
        var format = cell.getDataFormatString();
        return format == null
                ? ""
                : format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]", "").toLowerCase(Locale.ROOT);
    }
}
