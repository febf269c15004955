// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.checks;

import java.time.Instant;
import java.util.List;
import org.liaison.schemas.message.Finding;

/** Directive (EU) 2023/977 Art. 4 wants the reasons of urgency stated. */
final class UrgencyHasReason implements Check {

    @Override
    public String code() {
        return "GW-VAL-110";
    }

    @Override
    public List<Finding> ask(List<Fact> facts, Instant now) {
        return Facts.of(facts, Fact.UrgencyStated.class)
                .filter(each -> !each.level().equalsIgnoreCase("normal") && !each.hasReason())
                .map(each -> new Finding(code(), each.place(), "an urgency above normal needs its reason"))
                .toList();
    }
}
