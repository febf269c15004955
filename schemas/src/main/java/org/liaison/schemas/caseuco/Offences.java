// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.exchange.Answer;
import org.liaison.schemas.exchange.Conviction;
import org.liaison.schemas.message.Personal;

/** What somebody was convicted of, as parts of the facet of a conviction. */
final class Offences {

    private Offences() {}

    static List<Resource> write(Conviction conviction, String path, Making making) {
        List<Resource> all = new ArrayList<>();
        for (var each : conviction.offences()) {
            var written = making.resource(
                            path + "/Offence",
                            "convicted-of",
                            conviction.id() + "/" + all.size(),
                            "core:UcoInherentCharacterizationThing",
                            "liaison:Offence")
                    .with("liaison:provision", each.provision())
                    .with("liaison:category", each.category())
                    .with("liaison:completion", each.completion())
                    .with("liaison:participation", each.participation())
                    .whole("liaison:occurrences", each.occurrences())
                    .with("liaison:recidivism", each.recidivism().name());
            var span = each.span();
            all.add(
                    span == null
                            ? written
                            : written.day("liaison:from", span.from()).day("liaison:until", span.until()));
        }
        return all;
    }

    static Conviction.Offence read(Thing thing, @Nullable Personal<LocalDate> decidedOn, Draft draft) {
        var occurrences = thing.whole("", "liaison:occurrences", 1, Integer.MAX_VALUE);
        var recidivism = thing.code("", "liaison:recidivism", Answer.class);
        return new Conviction.Offence(
                thing.text("", "liaison:provision"),
                thing.text("", "liaison:category"),
                span(thing, decidedOn, draft),
                thing.text("", "liaison:completion"),
                thing.text("", "liaison:participation"),
                occurrences == null ? null : occurrences.intValue(),
                Objects.requireNonNullElse(recidivism, Answer.UNKNOWN));
    }

    private static Conviction.@Nullable Span span(Thing thing, @Nullable Personal<LocalDate> decidedOn, Draft draft) {
        var from = thing.day("", "liaison:from");
        var until = thing.day("", "liaison:until");
        draft.follows(thing.place("", "liaison:until"), from, until, Fact.Sequence.SPAN);
        draft.follows(thing.place("", "liaison:from"), from, decidedOn, Fact.Sequence.DEED);
        return from == null && until == null ? null : new Conviction.Span(from, until);
    }
}
