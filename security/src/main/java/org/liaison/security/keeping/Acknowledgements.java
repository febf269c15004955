// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keeping;

import static org.liaison.security.keeping.Rows.at;
import static org.liaison.security.keeping.Rows.uuid;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.trail.KeepingEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What recipients did with our notices: read from how the deliveries of the notices ended. */
public final class Acknowledgements {

    private static final Logger LOG = LoggerFactory.getLogger(Acknowledgements.class);

    private final Frame frame;

    public Acknowledgements(Frame frame) {
        this.frame = frame;
    }

    /** One round: records what came back since, and who is late. Any number of gateways may do it at once. */
    public void sweep() {
        frame.transactions().executeWithoutResult(status -> {
            var now = frame.now();
            frame.trail().append(settle(now));
            var late = overdue(now);
            frame.trail().append(late);
            late.forEach(each -> LOG.atWarn()
                    .addKeyValue("message", each.message())
                    .addKeyValue("partner", each.partner())
                    .log("ALARM: a notice is not acknowledged in time"));
        });
    }

    private List<KeepingEvent.NoticeAcknowledged> settle(Instant now) {
        return frame.work()
                .now()
                .query(
                        """
                        update notice_recipient r
                        set outcome = case d.state when 'delivered' then 'carried-out' when 'refused' then 'refused'
                                      else 'unreached' end,
                            code = d.code, acknowledged_at = d.closed_at
                        from delivery d, notice n
                        where d.message_id = r.notice_id and d.partner = r.partner and n.id = r.notice_id
                          and r.outcome is null and d.closed_at is not null
                        returning n.about, n.id, r.partner, r.outcome, r.code
                        """,
                        (row, n) -> new KeepingEvent.NoticeAcknowledged(
                                now,
                                Rows.message(row, "about"),
                                Rows.message(row, "id"),
                                new PartnerId(row.getString("partner")),
                                row.getString("outcome"),
                                row.getString("code")));
    }

    private List<KeepingEvent.NoticeOverdue> overdue(Instant now) {
        return frame.work()
                .now()
                .query(
                        """
                        update notice_recipient r set overdue_at = ? from notice n
                        where n.id = r.notice_id and r.outcome is null and r.overdue_at is null and n.deadline <= ?
                        returning n.about, n.id, r.partner, n.deadline
                        """,
                        (row, n) -> new KeepingEvent.NoticeOverdue(
                                now,
                                Rows.message(row, "about"),
                                Rows.message(row, "id"),
                                new PartnerId(row.getString("partner")),
                                Rows.instant(row, "deadline")),
                        at(now),
                        at(now));
    }

    /** One notice and what each recipient did. */
    public record Status(
            MessageId notice,
            String kind,
            String ground,
            @Nullable MessageId replacement,
            Instant issuedAt,
            Instant deadline,
            List<Answer> recipients) {

        public Status {
            recipients = List.copyOf(recipients);
        }
    }

    /** {@code outcome} is null while nothing came back. */
    public record Answer(
            String partner,
            @Nullable String outcome,
            @Nullable String code,
            @Nullable Instant acknowledgedAt,
            boolean overdue) {}

    /** Every notice about a message, oldest first. */
    public List<Status> about(MessageId message) {
        return frame
                .work()
                .now()
                .query(
                        "select * from notice where about = ? order by issued_at",
                        (row, n) -> new Status(
                                Rows.message(row, "id"),
                                row.getString("kind"),
                                row.getString("ground"),
                                Rows.findMessage(row, "replacement"),
                                Rows.instant(row, "issued_at"),
                                Rows.instant(row, "deadline"),
                                List.of()),
                        uuid(message))
                .stream()
                .map(each -> new Status(
                        each.notice(),
                        each.kind(),
                        each.ground(),
                        each.replacement(),
                        each.issuedAt(),
                        each.deadline(),
                        answers(each.notice())))
                .collect(Collectors.toList());
    }

    private List<Answer> answers(MessageId notice) {
        return frame.work()
                .now()
                .query(
                        "select * from notice_recipient where notice_id = ? order by partner",
                        (row, n) -> new Answer(
                                row.getString("partner"),
                                row.getString("outcome"),
                                row.getString("code"),
                                Rows.findInstant(row, "acknowledged_at"),
                                row.getObject("overdue_at") != null && row.getString("outcome") == null),
                        uuid(notice));
    }
}
