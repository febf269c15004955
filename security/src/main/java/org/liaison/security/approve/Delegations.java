// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.approve;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.access.Actor;
import org.liaison.security.store.UnitOfWork;
import org.liaison.security.trail.ApprovalEvent;
import org.liaison.security.trail.Trail;
import org.springframework.transaction.support.TransactionOperations;

/** Who stands in for which approver, and when. Each has one delegate at a time, and no delegate has one. */
public final class Delegations {

    private static final String CODE = "GW-APP-005";

    private final UnitOfWork work;
    private final Trail trail;
    private final TransactionOperations transactions;
    private final Clock clock;

    public Delegations(UnitOfWork work, Trail trail, TransactionOperations transactions, Clock clock) {
        this.work = work;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What came of naming a delegate. */
    public sealed interface Named {

        record Done(Delegation delegation) implements Named {}

        record Refused(Finding finding) implements Named {}
    }

    /** One at a time, so that of two that would make a chain together one sees the other. */
    public Named name(Actor delegator, String delegate, Instant fromAt, Instant untilAt, boolean absent) {
        return java.util.Objects.requireNonNull(transactions.execute(status -> {
            work.now().execute("lock table approval_delegation in share row exclusive mode");
            var asked = new Delegation(
                    UUID.randomUUID(), delegator.name(), delegator.unit(), delegate, absent, fromAt, untilAt, null);
            return findObjection(asked).<Named>map(Named.Refused::new).orElseGet(() -> insert(asked));
        }));
    }

    private Optional<Finding> findObjection(Delegation asked) {
        if (asked.delegate().isBlank() || asked.delegate().equals(asked.delegator())) {
            return object("delegate", "the delegate is somebody else");
        }
        if (!asked.untilAt().isAfter(asked.fromAt()) || !asked.untilAt().isAfter(clock.instant())) {
            return object("until", "the time ends after it begins, and after now");
        }
        var overlapping = overlapping(asked);
        if (overlapping.stream().anyMatch(each -> each.delegator().equals(asked.delegate()))) {
            return object("delegate", "the delegate has no delegate of their own at that time");
        }
        if (overlapping.stream().anyMatch(each -> each.delegate().equals(asked.delegator()))) {
            return object("delegator", "who stands in for somebody at that time does it in person");
        }
        if (overlapping.stream().anyMatch(each -> each.delegator().equals(asked.delegator()))) {
            return object("from", "an approver has one delegate at a time");
        }
        return Optional.empty();
    }

    private static Optional<Finding> object(String place, String rule) {
        return Optional.of(new Finding(CODE, place, rule));
    }

    private List<Delegation> overlapping(Delegation asked) {
        return work.now()
                .query(
                        "select * from approval_delegation where ended_at is null and from_at < ? and until_at > ?",
                        Delegations::delegation,
                        at(asked.untilAt()),
                        at(asked.fromAt()));
    }

    private Named insert(Delegation asked) {
        var now = clock.instant();
        work.later(
                """
                insert into approval_delegation (id, delegator, unit, delegate, absent, from_at, until_at, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                asked.id(),
                asked.delegator(),
                asked.unit(),
                asked.delegate(),
                asked.absent(),
                at(asked.fromAt()),
                at(asked.untilAt()),
                at(now));
        trail.append(new ApprovalEvent.Delegated(
                now,
                dossier(asked),
                asked.delegator(),
                asked.delegate(),
                asked.fromAt(),
                asked.untilAt(),
                asked.absent()));
        return new Named.Done(asked);
    }

    /** Only who made it ends it; empty: there is none of theirs that counts still. */
    public Optional<Delegation> end(Actor delegator, UUID id) {
        return java.util.Objects.requireNonNull(transactions.execute(status -> {
            var now = clock.instant();
            var ended = work.now().query("""
                            update approval_delegation set ended_at = ?
                            where id = ? and delegator = ? and ended_at is null and until_at > ? returning *
                            """, Delegations::delegation, at(now), id, delegator.name(), at(now)).stream()
                    .findFirst();
            ended.ifPresent(each -> trail.append(
                    new ApprovalEvent.DelegationEnded(now, dossier(each), each.delegator(), each.delegate())));
            return ended;
        }));
    }

    /** All that count now or later, of everybody: who decides for whom is no secret among those who decide. */
    public List<Delegation> all() {
        return work.now()
                .query(
                        "select * from approval_delegation where ended_at is null and until_at > ? order by from_at",
                        Delegations::delegation,
                        at(clock.instant()));
    }

    /** Those that count now. */
    List<Delegation> current() {
        var now = clock.instant();
        return all().stream().filter(each -> each.counts(now)).toList();
    }

    private static Delegation delegation(ResultSet row, int n) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Delegation(
                UUID.fromString(row.getString("id")),
                row.getString("delegator"),
                row.getString("unit"),
                row.getString("delegate"),
                row.getBoolean("absent"),
                row.getTimestamp("from_at").toInstant(),
                row.getTimestamp("until_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }

    /** The trail keeps a delegation under its own id. */
    private static MessageId dossier(Delegation delegation) {
        return new MessageId(delegation.id().toString());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
