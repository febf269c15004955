// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keeping;

import static org.liaison.security.keeping.Rows.at;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * What operators are warned of: how far erasure lags behind its dates, and what people have not done in time.
 *
 * @param eraseLag since the oldest erase date that has passed and is not held
 */
public record Backlog(
        Duration eraseLag, long reviewsMissed, long noticesOverdue, long noticesUnreached, long glassesUnreviewed) {

    public static Backlog of(JdbcOperations jdbc, Instant now) {
        return Objects.requireNonNull(jdbc.queryForObject(
                """
                select (select min(r.erase_at) from retention r join message m on m.id = r.message_id
                        where r.erase_at <= ? and m.erased_at is null
                          and exists (select 1 from data_key k where k.message_id = r.message_id)
                          and not exists (select 1 from hold h where h.message_id = r.message_id and h.lifted_at is null)
                       ) as oldest,
                       (select count(*) from retention r join message m on m.id = r.message_id
                        where r.overdue_at is not null and m.erased_at is null) as missed,
                       (select count(*) from notice_recipient where overdue_at is not null and outcome is null) as late,
                       (select count(*) from notice_recipient where outcome in ('refused', 'unreached')) as unreached,
                       (select count(*) from glass where reviewed_at is null and review_due <= ?) as unreviewed
                """,
                (row, n) -> {
                    var oldest = Rows.findInstant(row, "oldest");
                    return new Backlog(
                            oldest == null ? Duration.ZERO : Duration.between(oldest, now),
                            row.getLong("missed"),
                            row.getLong("late"),
                            row.getLong("unreached"),
                            row.getLong("unreviewed"));
                },
                at(now),
                at(now)));
    }
}
