// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.ArrayList;
import java.util.List;

/** One table as it stands in a document: the names of its columns, and its rows. Prints no cell. */
final class Sheet {

    private final String name;
    private final List<String> columns;
    private final List<Row> rows = new ArrayList<>();

    /** @param name empty in a document that has only one */
    Sheet(String name, List<String> columns) {
        this.name = name;
        this.columns = columns.stream().map(String::strip).toList();
    }

    String name() {
        return name;
    }

    List<String> columns() {
        return columns;
    }

    List<Row> rows() {
        return rows;
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    void add(int line, List<String> cells) {
        rows.add(new Row(this, line, cells));
    }

    /** One line of it. */
    static final class Row {

        private final Sheet sheet;
        private final int line;
        private final List<String> cells;

        private Row(Sheet sheet, int line, List<String> cells) {
            this.sheet = sheet;
            this.line = line;
            this.cells = List.copyOf(cells);
        }

        Sheet sheet() {
            return sheet;
        }

        int line() {
            return line;
        }

        /** As it stands there; empty if there is no such column. */
        String cell(String column) {
            int position = sheet.columns.indexOf(column);
            return position < 0 ? "" : cell(position);
        }

        /** @param position from 0 */
        String cell(int position) {
            return position < cells.size() ? cells.get(position) : "";
        }

        /** Without the blanks around it. */
        String text(String column) {
            return cell(column).strip();
        }

        List<String> cells() {
            return cells;
        }

        int width() {
            return cells.size();
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }

        Place place(String column) {
            return new Place(sheet.name, line, column);
        }
    }
}
