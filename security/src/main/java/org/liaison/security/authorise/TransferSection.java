// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the key {@code transfer} of an agreement file. */
final class TransferSection {

    private static final Set<String> KEYS = Set.of("ground", "reason", "rightsOverride", "conditions", "onward");
    private static final String RIGHTS = "rightsOverride";
    private static final Lexicon<Transfer.Ground> GROUNDS =
            Lexicon.of(Transfer.Ground.values(), Transfer.Ground::article);
    private static final Lexicon<String> CONDITIONS = Lexicon.of(new String[] {"a", "b", "c", "d", "e"}, each -> each);

    private TransferSection() {}

    static @Nullable Transfer read(Section agreement) {
        if (!agreement.has("transfer")) {
            return null;
        }
        var section = agreement.section("transfer");
        section.allowsOnly(KEYS);
        var ground = section.findTerm("ground", GROUNDS);
        var reason = section.findText("reason");
        var onward = section.findText("onward");
        var rights = rights(section, ground.map(Transfer.Ground::asksForRights).orElse(false));
        var conditions = section.has("conditions") ? section.terms("conditions", CONDITIONS) : Set.<String>of();
        return ground.flatMap(on ->
                        reason.flatMap(why -> onward.map(told -> new Transfer(on, why, rights, conditions, told))))
                .orElse(null);
    }

    private static @Nullable Boolean rights(Section section, boolean asked) {
        var answer = section.node().path(RIGHTS);
        if (answer.isBoolean()) {
            return answer.booleanValue();
        }
        if (asked || !answer.isMissingNode()) {
            section.problem(section.at(RIGHTS), "is true or false: do the rights of the person override (Art. 38(2))");
        }
        return null;
    }
}
