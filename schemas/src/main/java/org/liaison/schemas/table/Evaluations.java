// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.exchange.Evaluation;
import org.liaison.schemas.exchange.SourceReliability;
import org.liaison.schemas.message.Loss;

/** How far each row is trusted. What a row says first of an object is what the object is evaluated by. */
final class Evaluations {

    private final Map<String, Source> sources;
    private final Dialect dialect;
    private final Ledger ledger;

    Evaluations(Mapping mapping, Ledger ledger) {
        this.sources = mapping.frame().evaluation();
        this.dialect = mapping.dialect();
        this.ledger = ledger;
    }

    Evaluation of(List<Sheet.Row> rows) {
        var evaluation = of(rows.getFirst());
        for (var row : rows.subList(1, rows.size())) {
            if (!of(row).equals(evaluation)) {
                ledger.lose(
                        path(row), Loss.Kind.NARROWED, "an object has one evaluation", "that of its first row kept");
            }
        }
        return evaluation;
    }

    Evaluation of(Sheet.Row row) {
        var statement = new Statement(sources, List.of(row), dialect, ledger);
        var code = statement.find("code", FieldType.TEXT);
        var source =
                code == null ? text(statement, "source") : code.text().strip().substring(0, 1);
        var information = code == null
                ? text(statement, "information")
                : code.text().strip().substring(1).strip();
        if (source == null && information == null) {
            ledger.lose(
                    "*/evaluation", Loss.Kind.ASSUMED, "rows evaluate neither source nor information", "X4 was put in");
            return Evaluation.unknown();
        }
        ledger.add(new Fact.Evaluation(
                statement.place(code == null ? "source" : "code").toString(), source, information));
        return evaluation(source, information);
    }

    /** A wrong code is found by the checks, from the fact. */
    private static Evaluation evaluation(@Nullable String source, @Nullable String information) {
        return source != null && information != null && source.matches("[ABCX]") && information.matches("[1-4]")
                ? new Evaluation(SourceReliability.valueOf(source), Integer.parseInt(information), false)
                : Evaluation.unknown();
    }

    private static @Nullable String text(Statement statement, String field) {
        var stated = statement.find(field, FieldType.TEXT);
        return stated == null ? null : stated.text().strip();
    }

    private String path(Sheet.Row row) {
        var columns = sources.values().stream()
                .map(Source::column)
                .filter(Objects::nonNull)
                .toList();
        return columns.isEmpty()
                ? "*/evaluation"
                : row.place(columns.getFirst()).columnPath();
    }
}
