// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.access;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.message.Finding;

/** Decides what an actor may do. Denies what nothing permits. */
public final class Access {

    private Access() {}

    /** Empty: permitted. Else why not: the action in general, before any message is known. */
    public static Optional<Finding> findObjection(Actor actor, Action action) {
        if (action.roles().stream().noneMatch(actor::is)) {
            return object("GW-ACC-001", action, "one of the actor's roles permits the action");
        }
        if (action.needsStepUp() && !actor.steppedUp()) {
            return object("GW-ACC-002", action, "a second factor was proved within the last minutes");
        }
        return Optional.empty();
    }

    /**
     * The same for one message. Auditors see the way of every message, never above their clearance. Breaking the glass
     * is for what is another unit's; nothing breaks the clearance.
     */
    public static Optional<Finding> findObjection(Actor actor, Action action, Subject subject) {
        var general = findObjection(actor, action);
        if (general.isPresent()) {
            return general;
        }
        if (subject.classification().isAbove(actor.clearance())) {
            return object("GW-ACC-004", action, "the message is not marked above the actor's clearance");
        }
        boolean asAuditor = actor.is(Role.AUDITOR) && action.roles().contains(Role.AUDITOR);
        return asAuditor || action == Action.BREAK_GLASS ? Optional.empty() : within(actor, action, subject);
    }

    private static Optional<Finding> within(Actor actor, Action action, Subject subject) {
        if (!subject.unit().equals(actor.unit())) {
            return object("GW-ACC-003", action, "the message is one of the actor's unit");
        }
        if (apart(actor.purposes(), subject.purposes()) || apart(actor.crimeAreas(), subject.crimeAreas())) {
            return object("GW-ACC-006", action, "the message is within the actor's purposes and crime areas");
        }
        if (subject.codes().contains(HandlingCode.H2) && onlyAnalyst(actor)) {
            return object("GW-ACC-007", action, "what its provider reserved (H2) stays at the contact point");
        }
        return Optional.empty();
    }

    /** An account that names none acts within all; a message that names none yet is within all. */
    private static <T> boolean apart(Set<T> ofActor, Set<T> ofMessage) {
        return !ofActor.isEmpty() && !ofMessage.isEmpty() && Collections.disjoint(ofActor, ofMessage);
    }

    private static boolean onlyAnalyst(Actor actor) {
        return actor.roles().equals(Set.of(Role.PARTNER_ANALYST));
    }

    private static Optional<Finding> object(String code, Action action, String rule) {
        return Optional.of(new Finding(code, action.word(), rule));
    }
}
