// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A code table: comma-separated, first line names the columns, double quotes around cells with commas (and doubled
 * inside them).
 */
public final class CodeTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CodeTable() {}

    /** @param name of a file beside this class; returns one map from column to cell for each row */
    public static List<Map<String, String>> read(String name) {
        return rows(name).stream().map(Row::cells).toList();
    }

    public static List<Map<String, String>> read(Path file) {
        return rows(file).stream().map(Row::cells).toList();
    }

    /** @param name of a file beside this class */
    static List<Row> rows(String name) {
        var stream = CodeTable.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("code table is missing from the class path: " + name);
        }
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return rows(name, lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Row> rows(Path file) {
        try {
            return rows(file.toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read as UTF-8 text", e);
        }
    }

    private static List<Row> rows(String name, List<String> lines) {
        if (lines.isEmpty()) {
            throw new IllegalStateException(name + " has no line that names its columns");
        }
        var columns = cells(lines.getFirst().replace(BYTE_ORDER_MARK, ""));
        var rows = new ArrayList<Row>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(row(name + " line " + (i + 1), columns, cells(lines.get(i))));
            }
        }
        return List.copyOf(rows);
    }

    private static Row row(String place, List<String> columns, List<String> cells) {
        if (columns.size() != cells.size()) {
            throw new IllegalStateException(
                    place + ": has " + cells.size() + " cells, not " + columns.size() + " as the first line");
        }
        var row = new HashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return new Row(place, row);
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char each = line.charAt(i);
            if (each == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(each);
                i++;
            } else if (each == '"') {
                quoted = !quoted;
            } else if (each == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(each);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
