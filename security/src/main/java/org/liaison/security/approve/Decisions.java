// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.approve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;
import org.liaison.security.access.Action;
import org.liaison.security.access.Actor;
import org.liaison.security.store.UnitOfWork;
import org.liaison.security.trail.AccessEvent;
import org.liaison.security.trail.ApprovalEvent;
import org.liaison.security.trail.Digest;
import org.liaison.security.trail.Trail;
import org.springframework.transaction.support.TransactionOperations;

/** What the second person says, and what follows: the way goes on, or the delivery ends. One transaction with its trail. */
public final class Decisions {

    /** Of a delivery that a second person declined. */
    static final String DECLINED = "GW-APP-012";

    private static final Set<String> NO_DENIALS = Set.of("GW-APP-003", "GW-APP-004", "GW-APP-008");

    private final Tasks tasks;
    private final Standing standing;
    private final Kept kept;
    private final Frame frame;

    /** {@code goodFor}: how long an approval may wait for the seal. */
    public record Frame(
            UnitOfWork work, Trail trail, TransactionOperations transactions, Clock clock, Duration goodFor) {}

    public Decisions(Tasks tasks, Standing standing, Kept kept, Frame frame) {
        this.tasks = tasks;
        this.standing = standing;
        this.kept = kept;
        this.frame = frame;
    }

    /** Who decides, for whom, and the digest of what they saw. */
    public record Says(Actor actor, @Nullable String onBehalfOf, Digest digest) {}

    /** From now on the way goes on with exactly what has the digest. */
    public Verdict approve(UUID id, Says says, Reason reason) {
        return decide(id, says, (task, now) -> {
            answer(task, State.APPROVED, says, reason.text(), now);
            frame.work()
                    .later(
                            "update delivery set next_attempt_at = ? where message_id = ? and partner = ? and state = 'held'",
                            at(now),
                            message(task),
                            task.header().partner().value());
            return new ApprovalEvent.Approved(
                    now,
                    task.message(),
                    task.header().partner(),
                    says.actor().name(),
                    says.onBehalfOf(),
                    reason.text(),
                    task.asked().digest());
        });
    }

    /** This recipient gets nothing. */
    public Verdict decline(UUID id, Says says, Ground ground) {
        return decide(id, says, (task, now) -> {
            answer(task, State.DECLINED, says, ground.word(), now);
            end(task, ground, now);
            return new ApprovalEvent.ApprovalDeclined(
                    now,
                    task.message(),
                    task.header().partner(),
                    says.actor().name(),
                    says.onBehalfOf(),
                    ground.word(),
                    task.asked().digest());
        });
    }

    private Verdict decide(UUID id, Says says, BiFunction<Task, Instant, ApprovalEvent> answer) {
        return Objects.requireNonNull(frame.transactions().execute(status -> {
            var task = tasks.lock(id);
            var objection = task.isEmpty() ? Optional.of(Standing.unknown()) : findObjection(task.get(), says);
            if (objection.isPresent()) {
                task.ifPresent(each -> deny(each, says, objection.get()));
                return new Verdict.Refused(objection.get());
            }
            frame.trail().append(answer.apply(task.get(), frame.clock().instant()));
            return new Verdict.Done(tasks.find(id).orElseThrow());
        }));
    }

    /** That somebody tried who must not is for the auditor to see; that somebody came too late is not. */
    private void deny(Task task, Says says, Finding objection) {
        if (!NO_DENIALS.contains(objection.code())) {
            frame.trail()
                    .append(new AccessEvent.AccessDenied(
                            frame.clock().instant(),
                            task.message(),
                            says.actor().name(),
                            Action.DECIDE_APPROVAL.word(),
                            objection.code()));
        }
    }

    private Optional<Finding> findObjection(Task task, Says says) {
        var access = standing.findObjection(says.actor(), Action.DECIDE_APPROVAL, task);
        if (access.isPresent()) {
            return access;
        }
        var bias = standing.findBias(says.actor(), task, says.onBehalfOf());
        if (bias.isPresent()) {
            return bias;
        }
        if (task.state() != State.OPEN) {
            return object("GW-APP-004", "state", "the question is open");
        }
        if (!task.asked().digest().equals(says.digest())) {
            return object("GW-APP-003", "digest", "the digest is that of what would leave now");
        }
        return kept.find(task).isPresent()
                ? Optional.empty()
                : object("GW-APP-008", "package", "what is kept to be looked at has the digest that was decided on");
    }

    private void answer(Task task, State state, Says says, String reason, Instant now) {
        frame.work()
                .later(
                        """
                        update approval set state = ?, decided_at = ?, decided_by = ?, on_behalf_of = ?, reason = ?,
                                            good_until = ?, ended_at = ?
                        where id = ?
                        """,
                        state.word(),
                        at(now),
                        says.actor().name(),
                        says.onBehalfOf(),
                        reason,
                        state == State.APPROVED ? at(now.plus(frame.goodFor())) : null,
                        state == State.APPROVED ? null : at(now),
                        task.id());
    }

    /** The message is locked first, as with every delivery that ends: of two that end at once the later is the last. */
    private void end(Task task, Ground ground, Instant now) {
        frame.work()
                .later(
                        """
                        with locked as materialized (select id from message where id = ? for update)
                        update delivery set state = 'declined', code = ?, reason = ?, closed_at = ?
                        where message_id = (select id from locked) and partner = ? and state = 'held'
                        """,
                        message(task),
                        DECLINED,
                        DECLINED + " at approval: declined by the second person, " + ground.word(),
                        at(now),
                        task.header().partner().value());
        frame.work().later("""
                update message set state = 'closed', closed_at = ?
                where id = ? and state = 'under-way'
                  and not exists (select 1 from delivery d where d.message_id = message.id and d.closed_at is null)
                """, at(now), message(task));
    }

    private static Optional<Finding> object(String code, String place, String rule) {
        return Optional.of(new Finding(code, place, rule));
    }

    private static UUID message(Task task) {
        return UUID.fromString(task.message().value());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
