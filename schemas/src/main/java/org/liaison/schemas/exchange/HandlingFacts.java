// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Fact;

/** What the handling of a package states. */
public final class HandlingFacts {

    private HandlingFacts() {}

    public static List<Fact> codes(String parent, List<HandlingCode> codes, @Nullable String text) {
        var facts = new ArrayList<Fact>();
        codes.stream()
                .filter(Objects::nonNull) // a code that is not in the list was bound to nothing
                .map(each -> new Fact.Handling(parent + "/HandlingCode", each.name(), text != null))
                .forEach(facts::add);
        return facts;
    }

    public static List<Fact> urgency(String parent, @Nullable Urgency urgency, @Nullable String reason) {
        return urgency == null
                ? List.of()
                : List.of(new Fact.UrgencyStated(parent + "/Urgency", urgency.name(), reason != null));
    }
}
