// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** National codes and what they mean in neutral words, each row with the mark how sure that is. */
record CodeList(Map<String, Meaning> rows) {

    CodeList {
        rows = Map.copyOf(rows);
    }

    /** @param basis such as {@code our judgement} or {@code recalled, verify} */
    record Meaning(String word, String basis) {

        /** Says that somebody has to look it up before it is relied on. */
        boolean isUnverified() {
            return basis.contains("recalled") || basis.contains("verify");
        }
    }

    Optional<Meaning> find(String code) {
        return Optional.ofNullable(rows.get(code));
    }

    List<String> meanings() {
        return rows.values().stream().map(Meaning::word).toList();
    }

    /** A table that stands in the mapping itself. */
    static CodeList inline(Section section) {
        var rows = new LinkedHashMap<String, Meaning>();
        section.entries().forEach((code, word) -> rows.put(code, new Meaning(word.text(), "mapping")));
        return new CodeList(rows);
    }

    /**
     * A table in a file of its own, with the columns {@code code}, {@code means} and {@code basis} and any others.
     *
     * @param place the section that names the file; takes the problems
     */
    static CodeList of(byte[] file, Section place) {
        return switch (Csv.read(file, List.of("code", "means", "basis"))) {
            case Csv.Broken broken -> {
                broken.findings().forEach(each -> place.problem("is a table: " + each.place() + ": " + each.rule()));
                yield new CodeList(Map.of());
            }
            case Csv.Table table -> of(table.sheet(), place);
        };
    }

    private static CodeList of(Sheet sheet, Section place) {
        var rows = new LinkedHashMap<String, Meaning>();
        for (var each : List.of("code", "means", "basis")) {
            if (!sheet.has(each)) {
                place.problem("is a table with the columns code, means and basis");
                return new CodeList(rows);
            }
        }
        for (var row : sheet.rows()) {
            var code = row.text("code");
            var meaning = new Meaning(row.text("means"), row.text("basis"));
            if (code.isEmpty() || meaning.word().isEmpty() || meaning.basis().isEmpty()) {
                place.problem("is a table whose line " + row.line() + " has code, meaning and basis");
            } else if (rows.put(code, meaning) != null) {
                place.problem("is a table that says each code once, unlike line " + row.line());
            }
        }
        return new CodeList(rows);
    }
}
