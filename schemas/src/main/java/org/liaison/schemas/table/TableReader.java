// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.liaison.schemas.format.Opening;
import org.liaison.schemas.format.Reader;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;

/**
 * Reads the tables of one national source, CSV or XLSX, as its mapping says. A workbook does not show its columns from
 * outside, so it is read only when its format is named.
 */
public final class TableReader implements Reader {

    private final Mapping mapping;

    private TableReader(Mapping mapping) {
        this.mapping = mapping;
    }

    /** @param mapping a YAML file with its code tables beside it; throws {@link InvalidMapping} with all problems */
    public static TableReader of(Path mapping) {
        var name = String.valueOf(mapping.getFileName());
        return new TableReader(MappingFile.read(name, bytes(mapping), file -> sibling(mapping, file)));
    }

    /** The Montenegrin case export. */
    public static TableReader meCase() {
        var name = "me-case.yaml";
        var file =
                resource(name).orElseThrow(() -> new IllegalStateException(name + " is missing from the class path"));
        return new TableReader(MappingFile.read(name, file, TableReader::resource));
    }

    @Override
    public String format() {
        return mapping.head().format();
    }

    @Override
    public String version() {
        return mapping.head().version();
    }

    @Override
    public String title() {
        return mapping.head().title();
    }

    @Override
    public boolean recognises(Opening opening) {
        return opening instanceof Opening.Table table
                && table.columns().containsAll(mapping.columns().required());
    }

    @Override
    public Reading read(Document document) {
        var bytes = document.bytes();
        return Xlsx.isOne(bytes) ? workbook(bytes) : csv(bytes);
    }

    private Reading csv(byte[] bytes) {
        return switch (Csv.read(bytes, List.copyOf(mapping.columns().required()))) {
            case Csv.Broken broken -> new Reading.Unreadable(broken.findings());
            case Csv.Table table -> record(List.of(table.sheet()), new Ledger());
        };
    }

    private Reading workbook(byte[] bytes) {
        var ledger = new Ledger();
        var sheets = new Xlsx(mapping.sheets(), ledger).read(bytes);
        return sheets.isEmpty() ? new Reading.Unreadable(ledger.findings()) : record(sheets, ledger);
    }

    private Reading record(List<Sheet> sheets, Ledger ledger) {
        var record = Assembly.of(mapping, sheets, ledger);
        return new Reading.Read(record, ledger.findings());
    }

    private static Optional<byte[]> sibling(Path mapping, String file) {
        var path = mapping.resolveSibling(file);
        return Files.isRegularFile(path) ? Optional.of(bytes(path)) : Optional.empty();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<byte[]> resource(String name) {
        try (var stream = TableReader.class.getResourceAsStream(name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
