// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.state;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.store.UnitOfWork;

/** What partners said, each thing once: a repetition gets the first outcome. One row a message of a partner, for ever. */
public final class Arrivals {

    private final UnitOfWork work;

    public Arrivals(UnitOfWork work) {
        this.work = work;
    }

    /** What was said under an id, and what came of it. {@code refusal} is empty if it was taken over. */
    @SuppressWarnings("ArrayRecordComponent") // compared by sameAs
    public record Arrival(
            MessageId message,
            byte[] content,
            byte[] signature,
            @Nullable Finding refusal,
            Instant receivedAt) {

        /** True if a package is the one that came first, however it was sealed this time. */
        public boolean says(byte[] fingerprint) {
            return Arrays.equals(content, fingerprint);
        }
    }

    /** Waits for whoever is busy with the same id, and then tells what came of it. */
    public Optional<Arrival> findAndHold(PartnerId partner, MessageId stated) {
        var now = work.now();
        now.query("select pg_advisory_xact_lock(hashtextextended(?, 6))", row -> null, partner + " " + stated);
        return now
                .query(
                        """
                        select message_id, package, signature, code, reason, received_at from arrival
                        where partner = ? and stated = ?
                        """,
                        (row, n) -> new Arrival(
                                new MessageId(row.getString(1)),
                                row.getBytes(2),
                                row.getBytes(3),
                                refusal(row.getString(4), row.getString(5)),
                                row.getTimestamp(6).toInstant()),
                        partner.value(),
                        Messages.uuid(stated))
                .stream()
                .findFirst();
    }

    public void insert(PartnerId partner, MessageId stated, Arrival arrival) {
        var refusal = arrival.refusal();
        work.later(
                """
                insert into arrival (partner, stated, message_id, package, signature, outcome, code, reason, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                partner.value(),
                Messages.uuid(stated),
                Messages.uuid(arrival.message()),
                arrival.content(),
                arrival.signature(),
                refusal == null ? "accepted" : "refused",
                refusal == null ? null : refusal.code(),
                refusal == null ? null : refusal.place() + ": " + refusal.rule(),
                Messages.at(arrival.receivedAt()));
    }

    public void seenAgain(PartnerId partner, MessageId stated) {
        work.later(
                "update arrival set seen = seen + 1 where partner = ? and stated = ?",
                partner.value(),
                Messages.uuid(stated));
    }

    private static @Nullable Finding refusal(@Nullable String code, @Nullable String reason) {
        if (code == null || reason == null) {
            return null;
        }
        var parts = reason.split(": ", 2);
        return new Finding(code, parts[0], parts[parts.length - 1]);
    }
}
