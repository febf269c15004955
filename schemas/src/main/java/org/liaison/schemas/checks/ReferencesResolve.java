// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.checks;

import java.time.Instant;
import java.util.List;
import org.liaison.schemas.message.Finding;

/** A link to nothing says that something was left out of the export. */
final class ReferencesResolve implements Check {

    @Override
    public String code() {
        return "GW-VAL-112";
    }

    @Override
    public List<Finding> ask(List<Fact> facts, Instant now) {
        return Facts.of(facts, Fact.Reference.class)
                .filter(each -> !each.resolves())
                .map(each -> new Finding(code(), each.place(), "a reference leads to an object of the same record"))
                .toList();
    }
}
