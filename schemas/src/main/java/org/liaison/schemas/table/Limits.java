// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

/** How large a table may be. One case with all its captures is far below; what is above is an accident or an attack. */
final class Limits {

    static final int ROWS = 20_000;
    static final int COLUMNS = 250;

    /** What a spreadsheet's cell can hold. */
    static final int CELL = 32_767;

    static final int ROW = 1 << 20;
    static final int SHEETS = 20;
    static final int FINDINGS = 200;

    /** Of all parts of a workbook when unpacked. */
    static final long UNPACKED = 64L << 20;

    static final int PARTS = 1_000;
    static final String RULE = "a row has at most %d columns and %d characters, a cell at most %d characters"
            .formatted(COLUMNS, ROW, CELL);

    private Limits() {}
}
