// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.Collection;
import java.util.HashSet;

/** Asks whether a table is one: columns with distinct names, rows that fit them, and the cells that must be there. */
final class Shape {

    private final Sheet sheet;
    private final Ledger ledger;

    Shape(Sheet sheet, Ledger ledger) {
        this.sheet = sheet;
        this.ledger = ledger;
    }

    /** @param required columns that must be there and hold something in every row */
    void check(Collection<String> required) {
        var names = new HashSet<String>();
        for (int i = 0; i < sheet.columns().size(); i++) {
            var name = sheet.columns().get(i);
            if (name.isEmpty() || !names.add(name)) {
                var place = new Place(sheet.name(), 1, String.valueOf(i + 1));
                ledger.broken(place, "every column has a name of its own");
            }
        }
        required.stream()
                .filter(each -> !sheet.has(each))
                .forEach(each -> ledger.broken(new Place(sheet.name(), 1, each), "the column is there"));
        sheet.rows().stream().filter(row -> !row.isBlank()).forEach(row -> check(row, required));
    }

    private void check(Sheet.Row row, Collection<String> required) {
        if (row.width() != sheet.columns().size()) {
            ledger.find("GW-VAL-010", row.place("").linePath(), "a row has as many cells as there are columns");
        }
        required.stream()
                .filter(each -> sheet.has(each) && row.text(each).isEmpty())
                .forEach(each -> ledger.broken(row.place(each), "every row has a value here"));
    }
}
