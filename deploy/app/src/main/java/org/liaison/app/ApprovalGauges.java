// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.scheduling.annotation.Scheduled;

/** What waits for a second person: how much, how long, and how much of it is late. */
class ApprovalGauges {

    private static final Logger LOG = LoggerFactory.getLogger(ApprovalGauges.class);

    private final JdbcOperations jdbc;
    private final Clock clock;
    private volatile Waiting waiting = new Waiting(0, 0, 0);

    ApprovalGauges(JdbcOperations jdbc, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        Gauge.builder("liaison.approvals.open", () -> waiting.count)
                .description("Deliveries that wait for a second person")
                .register(meters);
        Gauge.builder("liaison.approvals.overdue", () -> waiting.overdue)
                .description("Of those, deliveries whose receipt should be here already")
                .register(meters);
        Gauge.builder("liaison.approvals.oldest", () -> waiting.seconds)
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "5s")
    void measure() {
        try {
            jdbc.query("""
                    select count(*), count(d.overdue_at), min(a.asked_at)
                    from approval a left join delivery d using (message_id, partner) where a.state = 'open'
                    """, row -> {
                var oldest = row.getTimestamp(3);
                waiting = new Waiting(
                        row.getLong(1),
                        row.getLong(2),
                        oldest == null
                                ? 0
                                : Duration.between(oldest.toInstant(), clock.instant())
                                        .toSeconds());
            });
        } catch (DataAccessException e) { // the health endpoint tells of the database; gauges only go stale
            LOG.atWarn().addKeyValue("failure", e.getClass().getSimpleName()).log("gauges are stale");
        }
    }

    private record Waiting(long count, long overdue, long seconds) {}
}
