// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.checks;

import java.time.Instant;
import java.util.List;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.taxonomy.Kz1;

/** Deny by default: an article outside the table may not concern this exchange at all. */
final class OffenceIsKnown implements Check {

    @Override
    public String code() {
        return "GW-VAL-107";
    }

    @Override
    public List<Finding> ask(List<Fact> facts, Instant now) {
        return Facts.of(facts, Fact.Offence.class)
                .filter(each -> each.scheme().equals(Kz1.SCHEME) && !Kz1.knows(each.code()))
                .map(each -> new Finding(code(), each.place(), "an offence names an article of the KZ-1 code table"))
                .toList();
    }
}
