// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.checks;

import java.time.Instant;
import java.util.List;
import org.liaison.schemas.message.Finding;

/** H3 says no more than that there is a restriction. */
final class HandlingTextGoesWithH3 implements Check {

    @Override
    public String code() {
        return "GW-VAL-108";
    }

    @Override
    public List<Finding> ask(List<Fact> facts, Instant now) {
        return Facts.of(facts, Fact.Handling.class)
                .filter(each -> each.code().equals("H3") && !each.hasText())
                .map(each ->
                        new Finding(code(), each.place(), "handling code H3 needs a text that states the restriction"))
                .toList();
    }
}
