// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.conviction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.conviction.xml.ConvictionExtract;
import org.liaison.schemas.conviction.xml.ExtractConviction;
import org.liaison.schemas.message.Personal;

/** What the checks may ask about an extract. Anything may be missing: the schema may have objected already. */
final class FactsOfExtract {

    private final List<Fact> facts = new ArrayList<>();

    private FactsOfExtract() {}

    static List<Fact> of(ConvictionExtract extract) {
        var all = new FactsOfExtract();
        if (extract.getContext() != null && extract.getContext().getIssuedAt() != null) {
            var at = extract.getContext().getIssuedAt();
            all.facts.add(new Fact.Moment("Context/IssuedAt", at));
        }
        if (extract.getPerson() != null && extract.getPerson().getBirthDate() != null) {
            var born = extract.getPerson().getBirthDate();
            all.facts.add(new Fact.Born("Person/BirthDate", Personal.of(born)));
        }
        Numbered.each("Conviction", extract.getConviction(), all::conviction);
        return all.facts;
    }

    private void conviction(String place, ExtractConviction conviction) {
        var decided = conviction.getDecidedOn();
        sequence(place + "/FinalOn", decided, conviction.getFinalOn(), Fact.Sequence.FINAL);
        Numbered.each(place + "/Offence", conviction.getOffence(), (at, offence) -> {
            sequence(at + "/Until", offence.getFrom(), offence.getUntil(), Fact.Sequence.SPAN);
            sequence(at + "/From", offence.getFrom(), decided, Fact.Sequence.DEED);
        });
    }

    private void sequence(String place, @Nullable LocalDate first, @Nullable LocalDate second, String rule) {
        if (first != null && second != null) {
            facts.add(new Fact.Sequence(place, Personal.of(first), Personal.of(second), rule));
        }
    }
}
