// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.state;

import static org.liaison.routes.state.Messages.at;
import static org.liaison.routes.state.Messages.text;
import static org.liaison.routes.state.Messages.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.store.UnitOfWork;

/** One row a message and recipient. Every change happens in the caller's transaction. */
public final class Deliveries {

    private final UnitOfWork work;

    public Deliveries(UnitOfWork work) {
        this.work = work;
    }

    /** The right to send one delivery now; {@code attempt} counts from 1. */
    public record Claim(Header header, int attempt, byte[] bodyDigest, Instant sealedAt, int priority) {

        @Override
        public String toString() {
            return "Claim[" + header.id() + " to " + header.to() + ", attempt " + attempt + "]";
        }
    }

    /** A delivery whose bell should be rung. */
    public record Due(MessageId message, PartnerId partner, int priority) {}

    /** A delivery whose partner was silent beyond its time limit. */
    public record Silent(MessageId message, PartnerId partner, Instant dueAt) {}

    /**
     * Waits for a second person; if it did so already, it goes on waiting. The partner's clock runs meanwhile: holding
     * does not stop a legal time limit.
     */
    public void insertHeld(Header header, int priority, Instant now, Duration receiptWithin) {
        work.later("""
                insert into delivery (message_id, partner, state, priority, due_at, next_attempt_at)
                values (?, ?, 'held', ?, ?, ?)
                on conflict (message_id, partner) do update set attempts = 0 where delivery.state = 'held'
                """, uuid(header.id()), header.partner().value(), priority, at(now.plus(receiptWithin)), at(now));
    }

    /** What was held and approved keeps the time by which it is due. */
    public void insertSealed(
            Header header, int priority, byte[] bodyDigest, Instant now, Duration receiptWithin, Duration ringAgain) {
        work.later(
                """
                insert into delivery (message_id, partner, state, priority, body_digest, sealed_at, due_at,
                                      next_attempt_at)
                values (?, ?, 'sealed', ?, ?, ?, ?, ?)
                on conflict (message_id, partner) do update
                   set state = 'sealed', attempts = 0, body_digest = excluded.body_digest,
                       sealed_at = excluded.sealed_at, next_attempt_at = excluded.next_attempt_at
                 where delivery.state = 'held'
                """,
                uuid(header.id()),
                header.partner().value(),
                priority,
                bodyDigest,
                at(now),
                at(now.plus(receiptWithin)),
                at(now.plus(ringAgain)));
    }

    /** A recipient that gets nothing, by our own decision. */
    public void insertRefused(Header header, int priority, List<Finding> findings, Instant now) {
        work.later(
                """
                insert into delivery (message_id, partner, state, priority, code, reason, next_attempt_at, closed_at)
                values (?, ?, 'refused', ?, ?, ?, ?, ?)
                on conflict (message_id, partner) do update
                   set state = 'refused', code = excluded.code, reason = excluded.reason, closed_at = excluded.closed_at
                 where delivery.state = 'held'
                """,
                uuid(header.id()),
                header.partner().value(),
                priority,
                findings.getFirst().code(),
                text(findings),
                at(now),
                at(now));
    }

    /** Takes the lease of a delivery that is due and free; empty if it ended or somebody else is at it. */
    public Optional<Claim> claim(MessageId message, PartnerId partner, Instant now, Duration lease) {
        return work
                .now()
                .query(
                        """
                        update delivery d set state = 'sending', attempts = d.attempts + 1, lease_until = ?,
                                              next_attempt_at = ?
                        from message m
                        where d.message_id = ? and d.partner = ? and m.id = d.message_id
                          and d.state in ('sealed', 'sending') and (d.lease_until is null or d.lease_until < ?)
                        returning m.format, m.received_at, d.attempts, d.body_digest, d.sealed_at, d.priority
                        """,
                        (row, n) -> new Claim(
                                new Header(
                                        message,
                                        row.getString("format"),
                                        row.getTimestamp("received_at").toInstant(),
                                        partner),
                                row.getInt("attempts"),
                                row.getBytes("body_digest"),
                                row.getTimestamp("sealed_at").toInstant(),
                                row.getInt("priority")),
                        at(now.plus(lease)),
                        at(now.plus(lease)),
                        uuid(message),
                        partner.value(),
                        at(now))
                .stream()
                .findFirst();
    }

    public void resealed(Header header, Instant now) {
        work.later(
                "update delivery set sealed_at = ? where message_id = ? and partner = ?",
                at(now),
                uuid(header.id()),
                header.partner().value());
    }

    /**
     * Ends the delivery: {@code state} is delivered, refused or dead. False if it had ended before. Two deliveries of a
     * message may end at once, so the message is locked first: the later one then sees that it is the last.
     */
    public boolean end(Header header, String state, @Nullable String code, @Nullable String reason, Instant now) {
        return work.now()
                        .update(
                                """
                        with locked as materialized (select id from message where id = ? for update)
                        update delivery set state = ?, code = ?, reason = ?, closed_at = ?, lease_until = null
                        where message_id = (select id from locked) and partner = ? and closed_at is null
                        """,
                                uuid(header.id()),
                                state,
                                code,
                                reason,
                                at(now),
                                header.partner().value())
                == 1;
    }

    /** Gives the lease back and tries again at {@code next}. */
    public void postpone(Header header, @Nullable String code, Instant next) {
        work.later("""
                update delivery set lease_until = null, next_attempt_at = ?, code = coalesce(?, code)
                where message_id = ? and partner = ? and closed_at is null
                """, at(next), code, uuid(header.id()), header.partner().value());
    }

    /** Tries again at {@code next}, unless somebody is at it: their lease stays theirs. */
    public void defer(Header header, String code, Instant next, Instant now) {
        work.later("""
                update delivery set next_attempt_at = ?, code = ?
                where message_id = ? and partner = ? and closed_at is null
                  and (lease_until is null or lease_until < ?)
                """, at(next), code, uuid(header.id()), header.partner().value(), at(now));
    }

    public void receipt(Header header, String outcome, @Nullable String code, String signer, Instant now) {
        work.later("""
                insert into receipt (message_id, partner, outcome, code, signer, received_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """, uuid(header.id()), header.partner().value(), outcome, code, signer, at(now));
    }

    /** Deliveries whose bell should be rung (again); moves their next ring on by {@code interval}. */
    public List<Due> due(Instant now, Duration interval, int limit) {
        return work.now().query("""
                update delivery set next_attempt_at = ?
                where (message_id, partner) in (
                    select message_id, partner from delivery
                    where state in ('sealed', 'sending') and next_attempt_at <= ?
                      and (lease_until is null or lease_until < ?)
                    order by next_attempt_at limit ? for update skip locked)
                returning message_id, partner, priority
                """, Deliveries::due, at(now.plus(interval)), at(now), at(now), limit);
    }

    /** The recipients of a message to whom a second person agreed; locks their deliveries. */
    public Set<PartnerId> approved(MessageId message) {
        return Set.copyOf(work.now().query("""
                select d.partner from delivery d join approval a using (message_id, partner)
                where d.message_id = ? and d.state = 'held' and a.state = 'approved' for update of d
                """, (row, n) -> new PartnerId(row.getString(1)), uuid(message)));
    }

    /** Like {@link #due}, for the way of what a second person agreed to. */
    public List<Due> dueApproved(Instant now, Duration interval, int limit) {
        return work.now().query("""
                update delivery set next_attempt_at = ?
                where (message_id, partner) in (
                    select d.message_id, d.partner from delivery d join approval a using (message_id, partner)
                    where d.state = 'held' and a.state = 'approved' and d.next_attempt_at <= ?
                    order by d.priority desc, d.next_attempt_at limit ? for update of d skip locked)
                returning message_id, partner, priority
                """, Deliveries::due, at(now.plus(interval)), at(now), limit);
    }

    /** A station broke on what was approved: counts the attempt and tries again later. Returns the most attempts so far. */
    public int postponeApproved(MessageId message, Instant next) {
        return postponeApproved(message, next, 1);
    }

    /** The same without counting: something that the message needs is away. */
    public void deferApproved(MessageId message, Instant next) {
        postponeApproved(message, next, 0);
    }

    private int postponeApproved(MessageId message, Instant next, int attempt) {
        return work.now().query("""
                        update delivery d set attempts = d.attempts + ?, next_attempt_at = ? from approval a
                        where d.message_id = ? and d.state = 'held' and a.state = 'approved'
                          and a.message_id = d.message_id and a.partner = d.partner
                        returning d.attempts
                        """, (row, n) -> row.getInt(1), attempt, at(next), uuid(message)).stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    private static Due due(ResultSet row, int n) throws SQLException {
        return new Due(new MessageId(row.getString(1)), new PartnerId(row.getString(2)), row.getInt(3));
    }

    /** Marks and returns deliveries that have become overdue, whether the partner or the second person is silent. */
    public List<Silent> overdue(Instant now) {
        return work.now()
                .query(
                        """
                update delivery set overdue_at = ?
                where state in ('held', 'sealed', 'sending') and overdue_at is null and due_at <= ?
                returning message_id, partner, due_at
                """,
                        (row, n) -> new Silent(
                                new MessageId(row.getString(1)),
                                new PartnerId(row.getString(2)),
                                row.getTimestamp(3).toInstant()),
                        at(now),
                        at(now));
    }
}
