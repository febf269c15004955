// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.Evaluation;
import org.liaison.schemas.exchange.ExchangePackage;

/** The 4x4 evaluation: its code beside each statement, and once what the codes of this package mean. */
final class Evaluations {

    private Evaluations() {}

    static Piece code(Evaluation evaluation, Labels labels) {
        var code = Piece.of(evaluation.code());
        return evaluation.assumed() ? Piece.words(code, Piece.mark(labels.get("assumed"))) : code;
    }

    static void explain(ExchangePackage exchange, Html html, Labels labels) {
        var used = new TreeMap<String, List<Piece>>();
        Stream.concat(
                        exchange.objects().map(each -> each.provenance().evaluation()),
                        exchange.connections().stream().map(Connection::evaluation))
                .forEach(each -> used.computeIfAbsent(each.code(), code -> row(each, labels)));
        if (!used.isEmpty()) {
            html.heading(2, Piece.of(labels.get("evaluationWords")));
            html.table(
                    labels.get("evaluationWords"),
                    List.of(labels.get("code"), labels.get("ofSource"), labels.get("ofInformation")),
                    List.copyOf(used.values()));
        }
    }

    private static List<Piece> row(Evaluation evaluation, Labels labels) {
        return List.of(
                Piece.of(evaluation.code()),
                Piece.of(labels.get(evaluation.source())),
                Piece.of(labels.get("information." + evaluation.information())));
    }
}
