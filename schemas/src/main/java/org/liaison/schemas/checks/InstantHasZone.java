// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.checks;

import java.time.Instant;
import java.util.List;
import org.liaison.schemas.message.Finding;

/** A local time names no instant: it is an hour off half of the year. */
final class InstantHasZone implements Check {

    @Override
    public String code() {
        return "GW-VAL-104";
    }

    @Override
    public List<Finding> ask(List<Fact> facts, Instant now) {
        return Facts.of(facts, Fact.Moment.class)
                .filter(each -> each.at() == null)
                .map(each -> new Finding(code(), each.place(), "an instant needs a time zone, such as Z or +01:00"))
                .toList();
    }
}
