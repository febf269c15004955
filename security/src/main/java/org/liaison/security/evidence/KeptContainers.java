// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.evidence;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.container.Contained;
import org.liaison.security.stamp.Token;
import org.liaison.security.store.UnitOfWork;
import org.liaison.security.vault.DataKey;
import org.liaison.security.vault.Vault;

/** The containers in the database: their bytes in the vault, and a row each that says when the next stamp is due. */
public final class KeptContainers {

    private final UnitOfWork work;
    private final Vault vault;
    private final Deadlines deadlines;

    public KeptContainers(UnitOfWork work, Vault vault, Deadlines deadlines) {
        this.work = work;
        this.vault = vault;
        this.deadlines = deadlines;
    }

    /** How far a container has come. */
    enum State {
        SEALED,
        STAMPED,
        ARCHIVED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A container that is due, leased for a while. */
    record Due(MessageId message, PartnerId partner, State state, Instant sealedAt, int attempts) {}

    /** Within the transaction that seals. A container without a stamp is due at once. */
    public void keep(DataKey key, Header header, Contained contained, Instant now) {
        vault.put(key, Vault.Kind.CONTAINER, header.partner(), contained.bytes());
        var token = contained.token();
        work.later(
                """
                insert into container (message_id, partner, sealed_at, state, standing, stamped_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                uuid(header.id()),
                header.partner().value(),
                Timestamp.from(now),
                (token == null ? State.SEALED : State.STAMPED).word(),
                token == null ? null : contained.standing().word(),
                token == null ? null : Timestamp.from(token.at()),
                Timestamp.from(token == null ? now : now.plus(deadlines.archive())));
    }

    /** Takes up what is due and nobody else is at. */
    List<Due> claim(Instant now, Duration lease, int most) {
        return work.now()
                .query(
                        """
                        update container set due_at = ?, attempts = attempts + 1
                        where (message_id, partner) in (
                            select message_id, partner from container where due_at <= ?
                            order by due_at limit ? for update skip locked)
                        returning message_id, partner, state, sealed_at, attempts
                        """,
                        (row, n) -> new Due(
                                new MessageId(row.getString(1)),
                                new PartnerId(row.getString(2)),
                                State.valueOf(row.getString(3).toUpperCase(java.util.Locale.ROOT)),
                                row.getTimestamp(4).toInstant(),
                                row.getInt(5)),
                        Timestamp.from(now.plus(lease)),
                        Timestamp.from(now),
                        most);
    }

    void stamped(Due due, DataKey key, byte[] container, Token token, String standing, boolean late) {
        vault.put(key, Vault.Kind.CONTAINER, due.partner(), container);
        work.later(
                """
                update container set state = 'stamped', standing = ?, late = ?, stamped_at = ?, attempts = 0, due_at = ?
                where message_id = ? and partner = ?
                """,
                standing,
                late,
                Timestamp.from(token.at()),
                Timestamp.from(token.at().plus(deadlines.archive())),
                uuid(due.message()),
                due.partner().value());
    }

    void archived(Due due, DataKey key, byte[] container, Token token) {
        vault.put(key, Vault.Kind.CONTAINER, due.partner(), container);
        var renewed = token.authority().getNotAfter().toInstant().minus(deadlines.renew());
        var earliest = token.at().plus(deadlines.archive());
        work.later(
                """
                update container set state = 'archived', stamped_at = ?, attempts = 0, due_at = ?
                where message_id = ? and partner = ?
                """,
                Timestamp.from(token.at()),
                Timestamp.from(renewed.isAfter(earliest) ? renewed : earliest),
                uuid(due.message()),
                due.partner().value());
    }

    /** The payload was erased: there is nothing left to keep in time. */
    void forget(Due due) {
        work.later(
                "delete from container where message_id = ? and partner = ?",
                uuid(due.message()),
                due.partner().value());
    }

    void again(Due due, Instant at) {
        work.later(
                "update container set due_at = ? where message_id = ? and partner = ?",
                Timestamp.from(at),
                uuid(due.message()),
                due.partner().value());
    }

    /** Since when the oldest container waits for its first stamp. */
    public Optional<Instant> findOldestUnstamped() {
        return work
                .now()
                .query(
                        "select sealed_at from container where state = 'sealed' order by sealed_at limit 1",
                        (row, n) -> row.getTimestamp(1).toInstant())
                .stream()
                .findFirst();
    }

    private static UUID uuid(MessageId message) {
        return UUID.fromString(message.value());
    }
}
