// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads where the value of a field comes from, and whether it can be one. */
final class SourceSection {

    private static final Set<String> KEYS = Set.of("column", "table", "otherwise", "prefix", "constant");

    private final Map<String, CodeList> tables;

    SourceSection(Map<String, CodeList> tables) {
        this.tables = tables;
    }

    /** @param section a column's name, or a map with {@code column} or {@code constant} */
    Source read(Section section, FieldType type) {
        if (section.isText()) {
            if (section.text().isEmpty()) {
                section.problem("names a column");
            }
            return new Source(section.text(), null, null, "");
        }
        section.allowsOnly(KEYS);
        if (section.has("constant") == section.has("column")) {
            section.problem("has either a column or a constant");
        }
        var word = section.findText(section.has("constant") ? "constant" : "otherwise");
        if (word != null && !type.accepts(word)) {
            section.get(section.has("constant") ? "constant" : "otherwise").problem(type.rule());
        }
        var prefix = section.findText("prefix");
        if (prefix != null && type != FieldType.TEXT && type != FieldType.TEXTS) {
            section.get("prefix").problem("stands before a text only");
        }
        return new Source(section.findText("column"), table(section, type), word, prefix == null ? "" : prefix);
    }

    private @Nullable CodeList table(Section section, FieldType type) {
        var name = section.findText("table");
        if (name == null) {
            return null;
        }
        var table = tables.get(name);
        if (table == null) {
            section.get("table").problem("is one of the tables of this mapping");
        } else if (!table.meanings().stream().allMatch(type::accepts)) {
            section.get("table").problem("is a table in which every meaning " + type.rule());
        }
        return table;
    }
}
