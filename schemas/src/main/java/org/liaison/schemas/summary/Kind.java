// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import java.util.ArrayList;
import java.util.List;
import org.liaison.schemas.exchange.ExchangeObject;

/**
 * A kind of object: its element in the exchange package, the caption it stands under, and what is told of each. That it
 * has an id, an owner, a source, an evaluation and a validity goes for every kind.
 */
record Kind<T extends ExchangeObject>(String element, String caption, List<Column<T>> columns) {

    Kind {
        var all = new ArrayList<Column<T>>();
        all.add(Column.column("object", (each, at, labels) -> at.text("@id", each.id())));
        all.addAll(columns);
        all.add(Column.column("subject", (each, at, labels) -> subject(each, labels)));
        all.add(Column.column(
                "source",
                (each, at, labels) ->
                        at.text("@sourceReference", each.provenance().sourceReference())));
        all.add(Column.column(
                "evaluation",
                (each, at, labels) -> Evaluations.code(each.provenance().evaluation(), labels)));
        all.add(Column.column(
                "valid", (each, at, labels) -> Moments.period(each.provenance().validity(), labels)));
        columns = List.copyOf(all);
    }

    private static Piece subject(ExchangeObject each, Labels labels) {
        var subject = each.provenance().subject();
        return subject == null ? Piece.NONE : Piece.of(labels.get(subject));
    }

    List<String> labels(Labels labels) {
        return columns.stream().map(each -> labels.get(each.label())).toList();
    }

    List<Piece> row(T each, Carried at, Labels labels) {
        return columns.stream()
                .map(column -> column.cell().of(each, at, labels))
                .toList();
    }

    List<Html.Fact> facts(T each, Carried at, Labels labels) {
        return columns.stream()
                .map(column ->
                        new Html.Fact(labels.get(column.label()), column.cell().of(each, at, labels)))
                .toList();
    }
}
