// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Markings;
import org.liaison.schemas.format.Rendition;
import org.liaison.schemas.format.Writer;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.message.Station;

/** Writes a package as tables for people, one a kind of object; reads them again before it returns them. */
public final class TableWriter implements Writer {

    private static final Pattern FORMULA = Pattern.compile("(?s)(?!-[0-9.]+$)[=+\\-@\\t].*");

    private final String format;
    private final String title;
    private final Book book;

    private TableWriter(String format, String title, Book book) {
        this.format = format;
        this.title = title;
        this.book = book;
    }

    public static TableWriter csv() {
        return new TableWriter(
                "csv", "Tables for people: a ZIP archive with one CSV file a kind of object", new CsvBook());
    }

    public static TableWriter xlsx() {
        return new TableWriter("xlsx", "Tables for people: a workbook with one sheet a kind of object", new XlsxBook());
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Rendition write(ExchangePackage exchange, Header header) {
        var ledger = new Ledger();
        var sheets = PackageSheets.of(exchange, ledger).stream()
                .map(each -> harmless(each, ledger))
                .toList();
        var file = book.write(sheets);
        if (!sameContent(sheets, book.read(file))) {
            throw new Refusal(
                    Station.RENDER, new Finding("GW-REN-001", "document", "the tables say the same when read again"));
        }
        return new Rendition(new Document(format, file), ledger.losses()).losing(Markings.unsaid(exchange));
    }

    /** Spreadsheet programs compute what begins like a formula, even in CSV; an apostrophe before it stops them. */
    private static Sheet harmless(Sheet sheet, Ledger ledger) {
        var harmless = new Sheet(sheet.name(), sheet.columns());
        for (var row : sheet.rows()) {
            var cells = sheet.columns().stream()
                    .map(each -> harmless(sheet.name() + "/" + each, row.cell(each), ledger))
                    .toList();
            harmless.add(row.line(), cells);
        }
        return harmless;
    }

    private static String harmless(String path, String cell, Ledger ledger) {
        if (!FORMULA.matcher(cell).matches()) {
            return cell;
        }
        ledger.lose(path, Loss.Kind.NARROWED, "a spreadsheet would compute the cell", "an apostrophe stands before it");
        return "'" + cell;
    }

    private static boolean sameContent(List<Sheet> written, List<Sheet> read) {
        return contents(written).equals(contents(read));
    }

    private static List<List<List<String>>> contents(List<Sheet> sheets) {
        return sheets.stream()
                .map(sheet -> Stream.concat(
                                Stream.of(sheet.columns()),
                                sheet.rows().stream().map(Sheet.Row::cells))
                        .toList())
                .toList();
    }
}
