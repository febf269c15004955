// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.approve;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;
import org.liaison.security.access.Access;
import org.liaison.security.access.Action;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Subjects;

/** Who may look at a task and who may decide it: never the author, nor whoever stands in for the author. */
public final class Standing {

    private static final String ANOTHER_UNITS = "GW-ACC-003";

    private final Delegations delegations;
    private final Subjects subjects;

    public Standing(Delegations delegations, Subjects subjects) {
        this.delegations = delegations;
        this.subjects = subjects;
    }

    /** Empty: the actor may. A delegate sees what the delegator's unit does, never above their own clearance. */
    public Optional<Finding> findObjection(Actor actor, Action action, Task task) {
        var subject = subjects.find(task.message());
        if (subject.isEmpty()) {
            return Optional.of(unknown());
        }
        var objection = Access.findObjection(actor, action, subject.get());
        return objection.filter(each -> each.code().equals(ANOTHER_UNITS)).isPresent()
                        && !delegators(actor, task).isEmpty()
                ? Access.findObjection(inUnit(actor, task.unit()), action, subject.get())
                : objection;
    }

    /** For whom the actor may decide this one now. */
    public List<String> delegators(Actor actor, Task task) {
        return delegations.current().stream()
                .filter(each ->
                        each.delegate().equals(actor.name()) && each.unit().equals(task.unit()))
                .map(Delegation::delegator)
                .toList();
    }

    /** Whether the actor is a second person to the task, in their own right or as somebody's delegate. */
    public boolean mayAnswer(Actor actor, Task task) {
        var delegators = delegators(actor, task);
        return findBias(actor, task, null).isEmpty()
                || delegators.stream()
                        .anyMatch(each -> findBias(actor, task, each).isEmpty());
    }

    /** Empty: the actor is a second person to the task. */
    public Optional<Finding> findBias(Actor actor, Task task, @Nullable String onBehalfOf) {
        var current = delegations.current();
        if (actor.name().equals(task.author())) {
            return object("GW-APP-001", "approver", "the second person is not the one who handed the record in");
        }
        if (current.stream().anyMatch(each -> isBetween(each, task.author(), actor.name()))) {
            return object("GW-APP-002", "approver", "the second person does not stand in for the author");
        }
        if (current.stream().anyMatch(each -> each.absent() && each.delegator().equals(actor.name()))) {
            return object("GW-APP-007", "approver", "the approver is not marked absent");
        }
        boolean entitled = onBehalfOf == null
                ? actor.unit().equals(task.unit())
                : delegators(actor, task).contains(onBehalfOf);
        if (!entitled) {
            return object(
                    "GW-APP-006", "onBehalfOf", "the approver is of the message's unit or the delegate of one who is");
        }
        return Optional.empty();
    }

    private static boolean isBetween(Delegation delegation, String delegator, String delegate) {
        return delegation.delegator().equals(delegator) && delegation.delegate().equals(delegate);
    }

    static Finding unknown() {
        return new Finding("GW-APP-010", "approval", "there is such an approval and the actor may see it");
    }

    private static Optional<Finding> object(String code, String place, String rule) {
        return Optional.of(new Finding(code, place, rule));
    }

    private static Actor inUnit(Actor actor, String unit) {
        return new Actor(
                actor.name(),
                unit,
                actor.roles(),
                actor.clearance(),
                actor.purposes(),
                actor.crimeAreas(),
                actor.steppedUp());
    }
}
