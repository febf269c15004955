// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Conviction;

/** A conviction in one line; its offences stand side by side, and so do its sanctions. */
final class ConvictionLines {

    private ConvictionLines() {}

    static Line fill(Line line, Conviction conviction) {
        var decision = conviction.decision();
        line.put("country", decision.country())
                .put("reference", decision.reference())
                .put("file number", decision.fileNumber())
                .put("authority", decision.authority())
                .put("decided on", decision.decidedOn())
                .put("final on", decision.finalOn());
        offences(line, conviction.offences());
        sanctions(line, conviction.sanctions());
        return line.put("erased on", conviction.erasedOn()).put("retained until", conviction.retainedUntil());
    }

    private static void offences(Line line, List<Conviction.Offence> offences) {
        line.put("provisions", each(offences, Conviction.Offence::provision))
                .put("offence categories", each(offences, Conviction.Offence::category))
                .put("offences from", each(offences, offence -> offence.span() == null ? null : from(offence.span())))
                .put("offences until", each(offences, offence -> offence.span() == null ? null : until(offence.span())))
                .put("completions", each(offences, Conviction.Offence::completion))
                .put("participations", each(offences, Conviction.Offence::participation))
                .put("occurrences", each(offences, Conviction.Offence::occurrences))
                .put("recidivism", each(offences, Conviction.Offence::recidivism));
    }

    private static void sanctions(Line line, List<Conviction.Sanction> sanctions) {
        line.put("sanction categories", each(sanctions, Conviction.Sanction::category))
                .put("natures", each(sanctions, Conviction.Sanction::nature))
                .put("periods", each(sanctions, sanction -> written(sanction.period())))
                .put("suspended", each(sanctions, Conviction.Sanction::suspended))
                .put("suspensions", each(sanctions, sanction -> written(sanction.suspension())))
                .put(
                        "fines",
                        each(
                                sanctions,
                                sanction -> sanction.fine() == null
                                        ? null
                                        : sanction.fine().amount()))
                .put(
                        "currencies",
                        each(
                                sanctions,
                                sanction -> sanction.fine() == null
                                        ? null
                                        : sanction.fine().currency()));
    }

    private static @Nullable Object from(Conviction.Span span) {
        return span.from();
    }

    private static @Nullable Object until(Conviction.Span span) {
        return span.until();
    }

    /** As ISO 8601 writes it. */
    private static @Nullable String written(Conviction.@Nullable Duration duration) {
        return duration == null ? null : "P" + duration.years() + "Y" + duration.months() + "M" + duration.days() + "D";
    }

    private static <T> List<Object> each(List<T> all, Function<T, @Nullable Object> part) {
        return all.stream().map(part).map(ObjectLines::orDash).toList();
    }
}
