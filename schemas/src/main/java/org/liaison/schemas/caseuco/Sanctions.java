// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Answer;
import org.liaison.schemas.exchange.Conviction;
import org.liaison.schemas.message.Personal;

/** What a court imposed, as parts of the facet of a conviction. */
final class Sanctions {

    private static final String PART = "core:UcoInherentCharacterizationThing";

    /** At most 18 digits, two of them after the point, as the package counts. */
    private static final Pattern AMOUNT =
            Pattern.compile("[0-9]{1,16}(?:\\.[0-9]{1,2})?|[0-9]{17}(?:\\.[0-9])?|[0-9]{18}");

    private Sanctions() {}

    static List<Resource> write(Conviction conviction, String path, Making making) {
        List<Resource> all = new ArrayList<>();
        for (var each : conviction.sanctions()) {
            var at = new At(path + "/Sanction", conviction.id() + "/" + all.size(), making);
            all.add(at.part("sanction", "liaison:Sanction")
                    .with("liaison:category", each.category())
                    .with("liaison:nature", each.nature())
                    .node("liaison:period", at.duration("period", each.period()))
                    .with("liaison:suspended", each.suspended().name())
                    .node("liaison:suspension", at.duration("suspension", each.suspension()))
                    .node("liaison:fine", at.fine(each.fine())));
        }
        return all;
    }

    static Conviction.Sanction read(Thing thing, Draft draft) {
        var suspended = thing.code("", "liaison:suspended", Answer.class);
        return new Conviction.Sanction(
                thing.text("", "liaison:category"),
                thing.text("", "liaison:nature"),
                duration(thing, "liaison:period"),
                Objects.requireNonNullElse(suspended, Answer.UNKNOWN),
                duration(thing, "liaison:suspension"),
                fine(thing, draft));
    }

    private static Conviction.@Nullable Duration duration(Thing thing, String property) {
        var found = thing.things("", property);
        if (found.isEmpty()) {
            return null;
        }
        var duration = found.getFirst();
        return new Conviction.Duration(
                count(duration, "liaison:years"), count(duration, "liaison:months"), count(duration, "liaison:days"));
    }

    private static int count(Thing duration, String property) {
        var number = duration.whole("", property, 0, Integer.MAX_VALUE);
        return number == null ? 0 : number.intValue();
    }

    private static Conviction.@Nullable Fine fine(Thing thing, Draft draft) {
        var found = thing.things("", "liaison:fine");
        var amount = found.isEmpty() ? null : found.getFirst().value("", "liaison:amount");
        var currency = found.isEmpty() ? null : found.getFirst().value("", "liaison:currency");
        if (amount == null || currency == null) {
            return null; // it has its finding, and the one that is there remains a loss
        }
        if (!AMOUNT.matcher(amount.text()).matches()) {
            draft.graph().found("GW-VAL-010", amount.place(), "a fine is counted in hundredths, in 18 digits at most");
            return null;
        }
        return new Conviction.Fine(Personal.of(new BigDecimal(amount.take())), currency.take());
    }

    /** Where a sanction is written. */
    private record At(String path, String key, Making making) {

        Resource part(String word, String type) {
            return making.resource(path, word, key, PART, type);
        }

        @Nullable
        Resource duration(String word, Conviction.@Nullable Duration duration) {
            return duration == null
                    ? null
                    : part(word, "liaison:Duration")
                            .whole("liaison:years", duration.years())
                            .whole("liaison:months", duration.months())
                            .whole("liaison:days", duration.days());
        }

        @Nullable
        Resource fine(Conviction.@Nullable Fine fine) {
            return fine == null
                    ? null
                    : part("fine", "liaison:Fine")
                            .literal(
                                    "liaison:amount",
                                    "xsd:decimal",
                                    Given.number(fine.amount()).toPlainString())
                            .with("liaison:currency", fine.currency());
        }
    }
}
