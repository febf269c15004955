// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A code table from the class path: comma-separated, first line names the columns, double quotes around commas. */
public final class CodeTable {

    private CodeTable() {}

    /** @param name of a file beside this class; returns one map from column to cell for each row */
    public static List<Map<String, String>> read(String name) {
        var stream = CodeTable.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("code table is missing from the class path: " + name);
        }
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var rows = lines.lines().map(CodeTable::cells).toList();
            return rows.stream()
                    .skip(1)
                    .map(row -> row(name, rows.getFirst(), row))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String name, List<String> columns, List<String> cells) {
        if (columns.size() != cells.size()) {
            throw new IllegalStateException("a row of " + name + " does not fit its columns");
        }
        var row = new HashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return Map.copyOf(row);
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char each = line.charAt(i);
            if (each == '"') {
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
