// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.state;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Urgency;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.store.UnitOfWork;

/** Where messages of partners lie until somebody reads them or sends them on. */
public final class Inbox {

    private final UnitOfWork work;

    public Inbox(UnitOfWork work) {
        this.work = work;
    }

    /** What the list shows of a message; nothing of its content. */
    public record Label(
            Classification classification,
            Collection<HandlingCode> codes,
            Urgency urgency,
            @Nullable Instant dueAt) {}

    public void insert(Header header, String unit, Label label) {
        work.later(
                """
                insert into inbox (message_id, partner, unit, classification, codes, urgency, due_at, received_at)
                values (?, ?, ?, ?, ?::text[], ?, ?, ?)
                """,
                Messages.uuid(header.id()),
                header.partner().value(),
                unit,
                label.classification().name(),
                Received.array(label.codes()),
                label.urgency().name(),
                label.dueAt() == null ? null : Messages.at(label.dueAt()),
                Messages.at(header.receivedAt()));
    }

    /** Locks a message that lies here; its header names the partner that gave it. */
    public Optional<Header> findAndLock(MessageId id) {
        return work
                .now()
                .query(
                        """
                        select m.format, m.received_at, i.partner from inbox i join message m on m.id = i.message_id
                        where i.message_id = ? for update of i
                        """,
                        (row, n) -> new Header(
                                id, row.getString(1), row.getTimestamp(2).toInstant(), new PartnerId(row.getString(3))),
                        Messages.uuid(id))
                .stream()
                .findFirst();
    }

    public void forwarded(MessageId id, Instant now) {
        work.later(
                "update inbox set state = 'forwarded', forwarded_at = ? where message_id = ?",
                Messages.at(now),
                Messages.uuid(id));
    }
}
