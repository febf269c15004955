// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.access;

import java.util.Optional;
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

    /** The same for one message. Auditors see the way of every message, never above their clearance. */
    public static Optional<Finding> findObjection(Actor actor, Action action, Subject subject) {
        var general = findObjection(actor, action);
        if (general.isPresent()) {
            return general;
        }
        if (subject.classification().isAbove(actor.clearance())) {
            return object("GW-ACC-004", action, "the message is not marked above the actor's clearance");
        }
        if (!actor.is(Role.AUDITOR) && !subject.unit().equals(actor.unit())) {
            return object("GW-ACC-003", action, "the message is one of the actor's unit");
        }
        return Optional.empty();
    }

    private static Optional<Finding> object(String code, Action action, String rule) {
        return Optional.of(new Finding(code, action.word(), rule));
    }
}
