// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.approve;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.message.Station;
import org.liaison.security.authorise.Held;
import org.liaison.security.authorise.Redaction;
import org.liaison.security.store.UnitOfWork;
import org.liaison.security.trail.ApprovalEvent;
import org.liaison.security.trail.Digest;
import org.liaison.security.trail.TrailEvent;
import org.liaison.security.vault.DataKey;

/**
 * The way's side of four-eyes: asks a second person, and ends the question when it is answered by events. Every change
 * happens in the caller's transaction, which has to trail what is returned.
 */
public final class Holds {

    private final UnitOfWork work;
    private final Kept kept;
    private final Clock clock;

    public Holds(UnitOfWork work, Kept kept, Clock clock) {
        this.work = work;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Asks about exactly this package; what was asked or approved before about another one is void.
     *
     * @throws Refusal if it cannot be kept so that the second person sees what would leave
     */
    public List<TrailEvent> ask(Held held, DataKey key, String format) {
        if (!kept.put(held, key)) {
            throw new Refusal(
                    Station.AUTHORISE,
                    new Finding("GW-APP-009", "package", "what would leave can be shown to the second person whole"));
        }
        var digest = key.digest(held.digest().bytes());
        var events = new ArrayList<TrailEvent>();
        findCurrent(held.header()).ifPresent(each -> events.add(end(held.header(), each, why(each, held, digest))));
        insert(held, digest, format);
        return events;
    }

    private String why(Current current, Held held, Digest digest) {
        if (!current.digest.equals(digest)) {
            return "content-changed";
        }
        if (!current.rule.equals(held.rule())) {
            return "rule-changed";
        }
        return current.goodUntil == null ? "asked-again" : "expired";
    }

    /** The partner reads another format now than the one that was approved. */
    public List<TrailEvent> expectFormat(Header header, String format) {
        return findCurrent(header).filter(each -> !each.format.equals(format)).stream()
                .map(each -> end(header, each, "format-changed"))
                .toList();
    }

    /** What was approved goes to the seal. */
    public void used(Header header) {
        work.later(
                "update approval set state = 'used', ended_at = ?"
                        + " where message_id = ? and partner = ? and state = 'approved'",
                at(clock.instant()),
                uuid(header),
                header.partner().value());
    }

    /** Nobody needs the answer any more; {@code why}: a word for the trail. */
    public List<TrailEvent> end(Header header, String why) {
        return findCurrent(header).stream().map(each -> end(header, each, why)).toList();
    }

    private TrailEvent end(Header header, Current current, String why) {
        var now = clock.instant();
        work.later("update approval set state = 'voided', ended_at = ? where id = ?", at(now), current.id);
        return new ApprovalEvent.ApprovalVoided(now, header.id(), header.partner(), why, current.digest);
    }

    private Optional<Current> findCurrent(Header header) {
        return work
                .now()
                .query(
                        """
                        select id, rule, format, digest, good_until from approval
                        where message_id = ? and partner = ? and state in ('open', 'approved') for update
                        """,
                        (row, n) -> new Current(
                                UUID.fromString(row.getString("id")),
                                row.getString("rule"),
                                row.getString("format"),
                                new Digest(row.getString("digest")),
                                row.getTimestamp("good_until") == null
                                        ? null
                                        : row.getTimestamp("good_until").toInstant()),
                        uuid(header),
                        header.partner().value())
                .stream()
                .findFirst();
    }

    private void insert(Held held, Digest digest, String format) {
        work.later(
                """
                insert into approval (id, message_id, partner, state, agreement, rule, purposes, legal_basis, grounds,
                                      redactions, format, digest, asked_at)
                values (?, ?, ?, 'open', ?, ?, ?::text[], ?, ?::text[], ?::text[], ?, ?, ?)
                """,
                UUID.randomUUID(),
                uuid(held.header()),
                held.header().partner().value(),
                held.agreement(),
                held.rule(),
                held.purposes().stream().map(Purpose::code).toArray(String[]::new),
                held.legalBasis(),
                held.grounds().toArray(String[]::new),
                held.redactions().stream().map(Redaction::toString).toArray(String[]::new),
                format,
                digest.hex(),
                at(clock.instant()));
    }

    private static UUID uuid(Header header) {
        return UUID.fromString(header.id().value());
    }

    private static java.time.OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** The question that is open or whose approval is not used; {@code goodUntil} if it was approved. */
    private record Current(
            UUID id,
            String rule,
            String format,
            Digest digest,
            @Nullable Instant goodUntil) {}
}
