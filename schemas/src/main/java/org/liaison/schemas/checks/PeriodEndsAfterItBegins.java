// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.checks;

import java.time.Instant;
import java.util.List;
import org.liaison.schemas.message.Finding;

/** A period that ends before it begins has its ends swapped or one of them wrong. */
final class PeriodEndsAfterItBegins implements Check {

    @Override
    public String code() {
        return "GW-VAL-113";
    }

    @Override
    public List<Finding> ask(List<Fact> facts, Instant now) {
        return Facts.of(facts, Fact.Period.class)
                .filter(each -> each.until().isBefore(each.from()))
                .map(each -> new Finding(code(), each.place(), "a period ends no earlier than it begins"))
                .toList();
    }
}
