// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.liaison.routes.dispatch.Partners;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What operators watch: open deliveries a partner, the nearest deadline, what is overdue. */
@Component
class Gauges {

    private static final Logger LOG = LoggerFactory.getLogger(Gauges.class);

    private final JdbcOperations jdbc;
    private final Clock clock;
    private final Partners partners;
    private final MultiGauge depth;
    private final MultiGauge overdue;
    private final MultiGauge deadline;

    Gauges(JdbcOperations jdbc, Clock clock, Partners partners, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.partners = partners;
        this.depth = MultiGauge.builder("liaison.deliveries.open")
                .description("Deliveries that have not ended")
                .register(meters);
        this.overdue = MultiGauge.builder("liaison.deliveries.overdue")
                .description("Open deliveries whose partner has been silent too long")
                .register(meters);
        this.deadline = MultiGauge.builder("liaison.deadline.nearest")
                .description("Time to the nearest deadline of an open delivery; negative: passed")
                .baseUnit("seconds")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "5s")
    void measure() {
        try {
            var rows = jdbc.query(
                    """
                    select partner, count(*), count(overdue_at), min(due_at) from delivery
                    where closed_at is null group by partner
                    """,
                    (row, n) -> new Open(
                            row.getString(1),
                            row.getLong(2),
                            row.getLong(3),
                            Duration.between(
                                            clock.instant(), row.getTimestamp(4).toInstant())
                                    .toSeconds()));
            depth.register(all(rows, Open::count), true);
            overdue.register(all(rows, Open::overdue), true);
            deadline.register(
                    rows.stream()
                            .<MultiGauge.Row<?>>map(
                                    each -> MultiGauge.Row.of(Tags.of("partner", each.partner), each.seconds))
                            .toList(),
                    true);
        } catch (DataAccessException e) { // the health endpoint tells of the database; gauges only go stale
            LOG.atWarn().addKeyValue("failure", e.getClass().getSimpleName()).log("gauges are stale");
        }
    }

    /** Partners without open deliveries show zero, not nothing. */
    private List<MultiGauge.Row<?>> all(List<Open> rows, java.util.function.ToLongFunction<Open> value) {
        return partners.all().stream()
                .<MultiGauge.Row<?>>map(partner -> MultiGauge.Row.of(
                        Tags.of("partner", partner.id().value()),
                        rows.stream()
                                .filter(each -> each.partner.equals(partner.id().value()))
                                .mapToLong(value)
                                .sum()))
                .toList();
    }

    private record Open(String partner, long count, long overdue, long seconds) {}
}
