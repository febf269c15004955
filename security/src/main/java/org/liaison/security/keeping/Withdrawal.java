// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keeping;

import static org.liaison.security.keeping.Rows.at;
import static org.liaison.security.keeping.Rows.uuid;

import java.time.Instant;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.trail.KeepingEvent;

/**
 * Ends whatever of a message has not ended. What was never tried has not left; what was tried may have. An attempt
 * under way cannot be called back: its receipt, if one comes, is still recorded.
 */
final class Withdrawal {

    private final Frame frame;

    Withdrawal(Frame frame) {
        this.frame = frame;
    }

    /** In the caller's transaction; the message is locked. {@code code} says why, in the delivery and in the trail. */
    void withdraw(MessageId message, String code, Instant now) {
        var ended = frame.work()
                .now()
                .query(
                        """
                        update delivery set state = 'withdrawn', code = ?, closed_at = ?, lease_until = null
                        where message_id = ? and closed_at is null
                          and state in ('held', 'declined', 'sealed', 'sending')
                        returning partner, attempts
                        """,
                        (row, n) -> new KeepingEvent.Withdrawn(
                                now, message, new PartnerId(row.getString(1)), code, row.getInt(2) > 0),
                        code,
                        at(now),
                        uuid(message));
        frame.trail().append(ended);
        frame.work().later("""
                        update message set state = 'closed', findings = ?, closed_at = ?
                        where id = ? and state = 'ingested'
                        """, code, at(now), uuid(message));
        frame.work().later("""
                        update message set state = 'closed', closed_at = ?
                        where id = ? and state = 'under-way' and not exists
                            (select 1 from delivery d where d.message_id = message.id and d.closed_at is null)
                        """, at(now), uuid(message));
    }
}
