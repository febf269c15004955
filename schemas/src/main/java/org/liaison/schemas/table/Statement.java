// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Loss;

/** What some rows together state about one thing: an object, or the record as a whole. Rows that speak of it agree. */
final class Statement {

    private final Map<String, Source> sources;
    private final List<Sheet.Row> rows;
    private final Dialect dialect;
    private final Ledger ledger;

    Statement(Map<String, Source> sources, List<Sheet.Row> rows, Dialect dialect, Ledger ledger) {
        this.sources = sources;
        this.rows = rows;
        this.dialect = dialect;
        this.ledger = ledger;
    }

    /** The first row that states it. */
    Sheet.Row origin() {
        return rows.getFirst();
    }

    Dialect dialect() {
        return dialect;
    }

    Ledger ledger() {
        return ledger;
    }

    /** The one value of a field; a second one that differs is a finding. Null: none of the rows states it. */
    @Nullable
    Stated find(String field, FieldType type) {
        var values = values(field, type);
        for (var each : values.subList(Math.min(1, values.size()), values.size())) {
            ledger.find("GW-VAL-031", each.place().toString(), "the rows of one thing say the same of it");
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    /** Every value of a field, each once. */
    List<Stated> all(String field, FieldType type) {
        return values(field, type);
    }

    /** The fields of a family such as {@code contact.*}, by what stands behind the dot. */
    Map<String, List<Stated>> family(String name, FieldType type) {
        var family = new LinkedHashMap<String, List<Stated>>();
        for (var each : sources.keySet()) {
            if (each.startsWith(name + ".")) {
                family.put(each.substring(name.length() + 1), values(each, type));
            }
        }
        return family;
    }

    /** The place of a field in the first row, stated or not. */
    Place place(String field) {
        var source = sources.get(field);
        return origin().place(source == null || source.column() == null ? field : source.column());
    }

    private List<Stated> values(String field, FieldType type) {
        var source = sources.get(field);
        if (source == null) {
            return List.of();
        }
        var column = source.column();
        var values = column == null ? List.<Stated>of() : stated(source, column, type);
        var otherwise = source.otherwise();
        if (!values.isEmpty() || otherwise == null) {
            return values;
        }
        if (column != null && isSilent(column)) {
            ledger.lose(
                    origin().place(column).columnPath(), Loss.Kind.ASSUMED, "a cell is empty", "the mapping's word");
        }
        return column != null && !isSilent(column) ? List.of() : List.of(new Stated(otherwise, place(field)));
    }

    private boolean isSilent(String column) {
        return rows.stream().allMatch(each -> each.text(column).isEmpty());
    }

    private List<Stated> stated(Source source, String column, FieldType type) {
        var values = new ArrayList<Stated>();
        var seen = new HashSet<String>();
        for (var row : rows) {
            var cell = row.cell(column);
            if (cell.isBlank()) {
                continue;
            }
            ledger.take(row, column);
            for (var each : type.many() ? dialect.split(cell) : List.of(cell)) {
                if (seen.add(each)) {
                    add(each, row.place(column), source, type, values);
                }
            }
        }
        return values;
    }

    private void add(String written, Place place, Source source, FieldType type, List<Stated> values) {
        var table = source.table();
        var word = table == null ? kept(written, type) : meaning(written.strip(), place, table);
        if (word != null && table == null && !type.accepts(word)) {
            ledger.broken(place, "the cell " + type.rule());
        } else if (word != null) {
            values.add(new Stated(source.prefix() + word, place));
        }
    }

    /** Free text stays as it is written; what is read further has no blanks around it. */
    private static String kept(String written, FieldType type) {
        return type == FieldType.TEXT ? written : written.strip();
    }

    private @Nullable String meaning(String code, Place place, CodeList table) {
        var meaning = table.find(code);
        if (meaning.isEmpty()) {
            ledger.find("GW-VAL-030", place.toString(), "the cell holds a code of its code table");
            return null;
        }
        if (meaning.get().isUnverified()) {
            ledger.lose(
                    place.columnPath(),
                    Loss.Kind.ASSUMED,
                    "the code table marks its row: " + meaning.get().basis(),
                    "the meaning that the row gives");
        }
        return meaning.get().word();
    }
}
