// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.store.UnitOfWork;

/** One row a message. Every change happens in the caller's transaction. */
public final class Messages {

    private final UnitOfWork work;

    public Messages(UnitOfWork work) {
        this.work = work;
    }

    /** How a record arrived. {@code fingerprint} finds duplicates, {@code unit} is whose message it is. */
    public record Arrival(
            Header header,
            String door,
            String deliverer,
            String unit,
            @Nullable String idempotencyKey,
            byte[] fingerprint) {

        @Override
        public String toString() {
            return "Arrival[" + header.id() + ", " + door + "]";
        }
    }

    /** An earlier message that this one repeats. */
    public record Earlier(MessageId id, boolean sameContent) {}

    /** Takes the record in; false if another one with the same content is there already. */
    public boolean insert(Arrival arrival, Duration ringAgainAfter) {
        var header = arrival.header();
        return work.now()
                        .update(
                                """
                        insert into message (id, format, door, deliverer, unit, idempotency_key, fingerprint, state,
                                             received_at, next_attempt_at)
                        values (?, ?, ?, ?, ?, ?, ?, 'ingested', ?, ?)
                        on conflict do nothing
                        """,
                                uuid(header.id()),
                                header.format(),
                                arrival.door(),
                                arrival.deliverer(),
                                arrival.unit(),
                                arrival.idempotencyKey(),
                                arrival.fingerprint(),
                                at(header.receivedAt()),
                                at(header.receivedAt().plus(ringAgainAfter)))
                == 1;
    }

    /** Notes that a record came again; it is kept as a message of its own that goes nowhere. */
    public void insertDuplicate(Arrival arrival, MessageId original, Finding finding) {
        insertClosed(arrival, "duplicate", original, finding);
    }

    private void insertClosed(Arrival arrival, String state, @Nullable MessageId original, Finding finding) {
        var header = arrival.header();
        work.later(
                """
                insert into message (id, format, door, deliverer, unit, fingerprint, state, duplicate_of, findings,
                                     received_at, next_attempt_at, closed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                uuid(header.id()),
                header.format(),
                arrival.door(),
                arrival.deliverer(),
                arrival.unit(),
                arrival.fingerprint(),
                state,
                original == null ? null : uuid(original),
                finding.toString(),
                at(header.receivedAt()),
                at(header.receivedAt()),
                at(header.receivedAt()));
    }

    /** Takes a record in that is refused at the door. */
    public void insertRefused(Arrival arrival, Finding finding) {
        insertClosed(arrival, "refused", null, finding);
    }

    /** True if the earlier message came from the same deliverer under the same idempotency key. */
    public boolean isRequest(MessageId earlier, Arrival arrival) {
        return Boolean.TRUE.equals(work.now()
                .queryForObject(
                        "select coalesce(deliverer = ? and idempotency_key = ?, false) from message where id = ?",
                        Boolean.class,
                        arrival.deliverer(),
                        arrival.idempotencyKey(),
                        uuid(earlier)));
    }

    public Optional<Earlier> findEarlier(Arrival arrival) {
        return work
                .now()
                .query(
                        """
                        select id, fingerprint = ? from message
                        where (fingerprint = ? and state in ('ingested', 'under-way', 'closed'))
                           or (deliverer = ? and idempotency_key = ?)
                        order by received_at limit 1
                        """,
                        (row, n) -> new Earlier(new MessageId(row.getString(1)), row.getBoolean(2)),
                        arrival.fingerprint(),
                        arrival.fingerprint(),
                        arrival.deliverer(),
                        arrival.idempotencyKey())
                .stream()
                .findFirst();
    }

    /** Locks the message for its way, unless it went it already or somebody else holds it. */
    public Optional<Header> lock(MessageId id) {
        return work.now().query("""
                        select id, format, received_at from message
                        where id = ? and state = 'ingested' for update skip locked
                        """, (row, n) -> header(row), uuid(id)).stream().findFirst();
    }

    /** Locks a message some of whose recipients it may go on to, because a second person agreed. */
    public Optional<Header> lockApproved(MessageId id) {
        return work.now().query("""
                        select id, format, received_at from message
                        where id = ? and state = 'under-way'
                          and exists (select 1 from delivery d join approval a using (message_id, partner)
                                      where d.message_id = message.id and d.state = 'held' and a.state = 'approved')
                        for update skip locked
                        """, (row, n) -> header(row), uuid(id)).stream().findFirst();
    }

    /** What decides who may see it, once it is converted. Whose it is was known when it came. */
    public void mark(MessageId id, Handling handling) {
        work.later(
                """
                update message set classification = ?, codes = string_to_array(?, ','),
                                   purposes = string_to_array(?, ','), crime_areas = string_to_array(?, ',')
                where id = ?
                """,
                handling.classification().name(),
                joined(handling.codes().stream().map(HandlingCode::name)),
                joined(handling.purposes().stream().map(Purpose::code)),
                handling.crimeArea(),
                uuid(id));
    }

    private static String joined(Stream<String> words) {
        return words.distinct().collect(Collectors.joining(","));
    }

    public void underWay(MessageId id, int priority) {
        work.later("update message set state = 'under-way', priority = ? where id = ?", priority, uuid(id));
    }

    /** Notes whose data it holds, by category: that decides how long it may be kept. */
    public void concern(MessageId id, List<String> categories) {
        work.later("update message set subjects = ? where id = ?", categories.toArray(String[]::new), uuid(id));
    }

    public void refuse(MessageId id, List<Finding> findings, Instant now) {
        work.later(
                "update message set state = 'refused', findings = ?, closed_at = ? where id = ?",
                text(findings),
                at(now),
                uuid(id));
    }

    /** A station broke: counts the attempt and tries again later. Returns the attempts so far. */
    public int postpone(MessageId id, Instant next) {
        var attempts = work.now()
                .queryForObject(
                        "update message set attempts = attempts + 1, next_attempt_at = ? where id = ? returning attempts",
                        Integer.class,
                        at(next),
                        uuid(id));
        return attempts == null ? 0 : attempts;
    }

    /** Tries again at {@code next} without counting: something that the message needs is away. */
    public void defer(MessageId id, Instant next) {
        work.later("update message set next_attempt_at = ? where id = ?", at(next), uuid(id));
    }

    /** Closes a message whose deliveries have all ended. */
    public void closeIfDone(MessageId id, Instant now) {
        work.later("""
                update message set state = 'closed', closed_at = ?
                where id = ? and state = 'under-way'
                  and not exists (select 1 from delivery d where d.message_id = message.id and d.closed_at is null)
                """, at(now), uuid(id));
    }

    /** Messages whose bell should be rung (again); moves their next ring on by {@code interval}. */
    public List<MessageId> due(Instant now, Duration interval, int limit) {
        return work.now()
                .query("""
                update message set next_attempt_at = ?
                where id in (select id from message where state = 'ingested' and next_attempt_at <= ?
                             order by next_attempt_at limit ? for update skip locked)
                returning id
                """, (row, n) -> new MessageId(row.getString(1)), at(now.plus(interval)), at(now), limit);
    }

    static String text(List<Finding> findings) {
        var text = new StringBuilder();
        for (var each : findings) {
            text.append(text.isEmpty() ? "" : "\n").append(each);
        }
        return text.toString();
    }

    static UUID uuid(MessageId id) {
        return UUID.fromString(id.value());
    }

    static java.time.OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Header header(ResultSet row) throws SQLException {
        return new Header(
                new MessageId(row.getString("id")),
                row.getString("format"),
                row.getTimestamp("received_at").toInstant(),
                null);
    }
}
