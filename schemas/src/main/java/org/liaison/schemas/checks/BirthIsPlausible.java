// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.checks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.liaison.schemas.message.Finding;

/** A birth date that cannot be is a slip that would name another person. */
final class BirthIsPlausible implements Check {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    @Override
    public String code() {
        return "GW-VAL-106";
    }

    @Override
    public List<Finding> ask(List<Fact> facts, Instant now) {
        var latest = now.atOffset(ZoneOffset.MAX).toLocalDate(); // today somewhere on Earth
        return Facts.of(facts, Fact.Born.class)
                .filter(each -> each.on().reveal().isBefore(EARLIEST)
                        || each.on().reveal().isAfter(latest))
                .map(each -> new Finding(code(), each.place(), "a birth date lies between 1900 and today"))
                .toList();
    }
}
