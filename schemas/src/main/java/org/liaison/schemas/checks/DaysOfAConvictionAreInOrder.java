// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.checks;

import java.time.Instant;
import java.util.List;
import org.liaison.schemas.message.Finding;

/** Nobody is convicted before the deed, and no decision is final before it is taken. */
final class DaysOfAConvictionAreInOrder implements Check {

    @Override
    public String code() {
        return "GW-VAL-120";
    }

    @Override
    public List<Finding> ask(List<Fact> facts, Instant now) {
        return Facts.of(facts, Fact.Sequence.class)
                .filter(each -> each.second().reveal().isBefore(each.first().reveal()))
                .map(each -> new Finding(code(), each.place(), each.rule()))
                .toList();
    }
}
