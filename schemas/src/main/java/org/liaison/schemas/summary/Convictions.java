// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import static org.liaison.schemas.summary.Column.column;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Answer;
import org.liaison.schemas.exchange.Conviction;

/** What a summary tells of a conviction. Codes are told as they stand: what they mean is for ECRIS to say. */
final class Convictions {

    static final Kind<Conviction> CONVICTION = new Kind<>(
            "Conviction",
            "convictions",
            List.of(
                    column("country", (each, at, labels) -> at.text("Decision/Country", country(each))),
                    column(
                            "reference",
                            (each, at, labels) -> at.text(
                                    "Decision/Reference", each.decision().reference())),
                    column(
                            "fileNumber",
                            (each, at, labels) -> at.text(
                                    "Decision/FileNumber", each.decision().fileNumber())),
                    column(
                            "authority",
                            (each, at, labels) -> at.text(
                                    "Decision/Authority", each.decision().authority())),
                    column(
                            "decidedOn",
                            (each, at, labels) -> Values.day(each.decision().decidedOn())),
                    column(
                            "finalOn",
                            (each, at, labels) -> Values.day(each.decision().finalOn())),
                    column("offences", (each, at, labels) -> offences(each, at, labels)),
                    column("sanctions", (each, at, labels) -> sanctions(each, at, labels)),
                    column("erasedOn", (each, at, labels) -> Values.day(each.erasedOn())),
                    column("retainedUntil", (each, at, labels) -> Values.day(each.retainedUntil()))));

    private Convictions() {}

    private static @Nullable String country(Conviction conviction) {
        return conviction.decision().country();
    }

    private static Piece offences(Conviction conviction, Carried at, Labels labels) {
        return Piece.lines(conviction.offences().stream()
                .map(each -> offence(each, at, labels))
                .toList());
    }

    private static Piece offence(Conviction.Offence offence, Carried at, Labels labels) {
        var span = offence.span();
        return Piece.parts(List.of(
                said("provision", at.text("Offence/Provision", offence.provision()), labels),
                said("category", at.text("Offence/Category", offence.category()), labels),
                said("from", Values.day(span == null ? null : span.from()), labels),
                said("until", Values.day(span == null ? null : span.until()), labels),
                said("completion", at.text("Offence/Completion", offence.completion()), labels),
                said("participation", at.text("Offence/Participation", offence.participation()), labels),
                said("occurrences", Values.number(offence.occurrences()), labels),
                said("recidivism", offence.recidivism(), labels)));
    }

    private static Piece sanctions(Conviction conviction, Carried at, Labels labels) {
        return Piece.lines(conviction.sanctions().stream()
                .map(each -> sanction(each, at, labels))
                .toList());
    }

    private static Piece sanction(Conviction.Sanction sanction, Carried at, Labels labels) {
        return Piece.parts(List.of(
                said("category", at.text("Sanction/Category", sanction.category()), labels),
                said("nature", at.text("Sanction/Nature", sanction.nature()), labels),
                said("period", duration(sanction.period(), labels), labels),
                said("suspended", sanction.suspended(), labels),
                said("suspension", duration(sanction.suspension(), labels), labels),
                said("fine", fine(sanction.fine(), at), labels)));
    }

    private static Piece duration(Conviction.@Nullable Duration duration, Labels labels) {
        return duration == null
                ? Piece.NONE
                : Piece.of(labels.get(
                        "duration",
                        String.valueOf(duration.years()),
                        String.valueOf(duration.months()),
                        String.valueOf(duration.days())));
    }

    private static Piece fine(Conviction.@Nullable Fine fine, Carried at) {
        return fine == null
                ? Piece.NONE
                : Piece.words(Values.amount(fine.amount()), at.text("Sanction/Fine", fine.currency()));
    }

    private static Piece said(String label, Answer answer, Labels labels) {
        return said(label, Piece.of(labels.get(answer)), labels);
    }

    private static Piece said(String label, Piece piece, Labels labels) {
        return piece.isEmpty() ? Piece.NONE : Piece.words(Piece.of(labels.get(label) + ":"), piece);
    }
}
