// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.state;

import java.util.Collection;
import java.util.stream.Collectors;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.store.UnitOfWork;

/** Rows of messages that came from partners. Every change happens in the caller's transaction. */
public final class Received {

    private final UnitOfWork work;

    public Received(UnitOfWork work) {
        this.work = work;
    }

    /** Takes a partner's message in. Until {@link #taken} it counts as refused: nobody was told otherwise. */
    public void insert(Header header, byte[] fingerprint, String unit) {
        work.later(
                """
                insert into message (id, format, door, deliverer, fingerprint, state, direction, unit, received_at,
                                     next_attempt_at, closed_at)
                values (?, ?, 'partner', ?, ?, 'refused', 'in', ?, ?, ?, ?)
                """,
                Messages.uuid(header.id()),
                header.format(),
                header.partner().value(),
                fingerprint,
                unit,
                Messages.at(header.receivedAt()),
                Messages.at(header.receivedAt()),
                Messages.at(header.receivedAt()));
    }

    /** Notes how a message is marked, once that is known. */
    public void mark(MessageId id, Classification classification, Collection<HandlingCode> codes, int priority) {
        work.later(
                "update message set classification = ?, codes = ?::text[], priority = ? where id = ?",
                classification.name(),
                array(codes),
                priority,
                Messages.uuid(id));
    }

    /** A partner's message lies where people find it. */
    public void taken(MessageId id) {
        work.later("update message set state = 'delivered' where id = ?", Messages.uuid(id));
    }

    /** {@code onwards} sends on what {@code received} brought. */
    public void originate(MessageId onwards, MessageId received) {
        work.later("update message set origin = ? where id = ?", Messages.uuid(received), Messages.uuid(onwards));
    }

    /** As PostgreSQL reads an array; the names are ours and need no quotes. */
    static String array(Collection<HandlingCode> codes) {
        return codes.stream().map(Enum::name).collect(Collectors.joining(",", "{", "}"));
    }
}
