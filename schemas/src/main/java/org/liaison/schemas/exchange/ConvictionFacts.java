// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.exchange.xml.ConvictionXml;
import org.liaison.schemas.message.Personal;

/** What a conviction of a package states. A provision may be of any country and any time, so no check asks about it. */
final class ConvictionFacts {

    private ConvictionFacts() {}

    static void add(ConvictionXml conviction, String place, List<Fact> facts) {
        var decision = conviction.getDecision();
        var decided = decision == null ? null : decision.getDecidedOn();
        if (decision != null) {
            sequence(place + "/Decision/FinalOn", decided, decision.getFinalOn(), Fact.Sequence.FINAL, facts);
        }
        int position = 0;
        for (var each : conviction.getOffence()) {
            var at = place + "/Offence[" + ++position + "]/Span";
            var span = each.getSpan();
            if (span != null) {
                sequence(at, span.getFrom(), span.getUntil(), Fact.Sequence.SPAN, facts);
                sequence(at, span.getFrom(), decided, Fact.Sequence.DEED, facts);
            }
        }
    }

    private static void sequence(
            String place, @Nullable LocalDate first, @Nullable LocalDate second, String rule, List<Fact> facts) {
        if (first != null && second != null) {
            facts.add(new Fact.Sequence(place, Personal.of(first), Personal.of(second), rule));
        }
    }
}
