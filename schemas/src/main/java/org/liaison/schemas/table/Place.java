// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

/** A cell by its line and the name that the mapping uses for its column; never what it holds. */
record Place(String sheet, int line, String column) {

    /** Where losses stand: they are told once a column. */
    String columnPath() {
        return on("column " + column);
    }

    String linePath() {
        return on("line " + line);
    }

    @Override
    public String toString() {
        return on("line " + line + ", column " + column);
    }

    private String on(String where) {
        return sheet.isEmpty() ? where : "sheet " + sheet + ", " + where;
    }
}
