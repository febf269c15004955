// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keeping;

import static org.liaison.security.keeping.Rows.uuid;

import java.util.List;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.notice.Notice;

/** Who got a message, or may have got it: an attempt at least began. */
final class Recipients {

    private final Frame frame;

    Recipients(Frame frame) {
        this.frame = frame;
    }

    /**
     * Everybody to whom an attempt began, whatever came of it: a partner that refused has read it, and one that fell
     * silent may have it. Whoever was asked the same before, and has not said no, is not asked again.
     */
    List<PartnerId> past(Notices.Order order) {
        return frame.work()
                .now()
                .query(
                        """
                        select partner from delivery d where message_id = ? and attempts > 0 and not exists (
                            select 1 from notice n join notice_recipient r on r.notice_id = n.id
                            where n.about = d.message_id and r.partner = d.partner and n.kind = ?
                              and n.kind <> 'correction' and (r.outcome is null or r.outcome = 'carried-out'))
                        order by partner
                        """,
                        (row, n) -> new PartnerId(row.getString(1)),
                        uuid(order.about()),
                        order.kind().word());
    }

    /** True if the same was asked before, and nobody is left who said no or could not be reached. */
    boolean isIssued(Notices.Order order) {
        return order.kind() != Notice.Kind.CORRECTION
                && exists(
                        "select 1 from notice where about = ? and kind = ?",
                        uuid(order.about()),
                        order.kind().word())
                && past(order).isEmpty();
    }

    /** Messages are locked before their deliveries, as everywhere. */
    boolean lockOutbound(MessageId message) {
        return exists(
                "select 1 from message where id = ? and direction = 'out' and format <> ? for update",
                uuid(message),
                Notice.FORMAT);
    }

    boolean isReplacement(MessageId replacement, MessageId corrected) {
        return !replacement.equals(corrected)
                && exists(
                        "select 1 from message where id = ? and direction = 'out' and format <> ?"
                                + " and (corrects is null or corrects = ?)",
                        uuid(replacement),
                        Notice.FORMAT,
                        uuid(corrected));
    }

    private boolean exists(String query, Object... arguments) {
        return !frame.work().now().queryForList(query, Integer.class, arguments).isEmpty();
    }
}
