// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Marking;
import org.liaison.schemas.message.Finding;

/** The parts of a package that a partner may not have whatever a rule grants, because of how they are marked. */
final class Blocked {

    private final Map<String, Ground> grounds = new LinkedHashMap<>();

    private Blocked() {}

    /** Why a part stays here: as a redaction says it, and as a refusal does when nothing else is left. */
    private record Ground(String article, Finding finding) {}

    static Blocked of(ExchangePackage exchange, Agreement.Parts parts, Map<String, Restrictions.Objection> objections) {
        var blocked = new Blocked();
        exchange.objects().forEach(each -> {
            var marking = each.provenance().marking();
            if (marking != null) {
                findGround(marking, parts, Optional.ofNullable(objections.get(each.id())))
                        .ifPresent(ground -> blocked.grounds.put(each.id(), ground));
            }
        });
        return blocked;
    }

    Optional<String> findArticle(ExchangeObject object) {
        return Optional.ofNullable(grounds.get(object.id())).map(Ground::article);
    }

    /** The first of them, for when nothing was left. */
    Optional<Finding> findReason() {
        return grounds.values().stream().map(Ground::finding).findFirst();
    }

    private static Optional<Ground> findGround(
            Marking marking, Agreement.Parts parts, Optional<Restrictions.Objection> objection) {
        if (objection.isPresent()) {
            return Optional.of(
                    new Ground(objection.get().ground(), objection.get().at("handling/parts")));
        }
        var level = marking.classification();
        if (level != null && level.isAbove(parts.classification())) {
            return Optional.of(beyond("agreement (marking of the part: " + level + ")"));
        }
        return marking.codes().stream()
                .filter(code -> !parts.honours().contains(code))
                .findFirst()
                .map(code -> beyond("agreement (handling code of the part: " + code + ")"));
    }

    private static Ground beyond(String article) {
        return new Ground(
                article,
                new Finding(
                        "GW-AUT-012", "handling/parts", "the marking of at least one part is within the agreement"));
    }
}
