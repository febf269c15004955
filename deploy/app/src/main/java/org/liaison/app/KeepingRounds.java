// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.liaison.security.keeping.Acknowledgements;
import org.liaison.security.keeping.Backlog;
import org.liaison.security.keeping.Retention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.scheduling.annotation.Scheduled;

/** The clock's work of keeping, round by round, and what operators see of it. Several gateways may do it at once. */
class KeepingRounds {

    private static final Logger LOG = LoggerFactory.getLogger(KeepingRounds.class);

    private final Retention retention;
    private final Acknowledgements acknowledgements;
    private final JdbcOperations jdbc;
    private final Clock clock;
    private volatile Backlog backlog = new Backlog(Duration.ZERO, 0, 0, 0, 0);

    KeepingRounds(
            Retention retention,
            Acknowledgements acknowledgements,
            JdbcOperations jdbc,
            Clock clock,
            MeterRegistry meters) {
        this.retention = retention;
        this.acknowledgements = acknowledgements;
        this.jdbc = jdbc;
        this.clock = clock;
        gauge(
                meters,
                "liaison.erase.lag.seconds",
                "Since the oldest erase date that passed unheld",
                each -> each.eraseLag().toSeconds());
        gauge(meters, "liaison.reviews.missed", "Reviews that nobody made in time", Backlog::reviewsMissed);
        gauge(meters, "liaison.notices.overdue", "Notices without an answer in time", Backlog::noticesOverdue);
        gauge(
                meters,
                "liaison.notices.unreached",
                "Notices that were refused or reached nobody",
                Backlog::noticesUnreached);
        gauge(
                meters,
                "liaison.glass.unreviewed",
                "Broken glasses that wait too long for review",
                Backlog::glassesUnreviewed);
    }

    private void gauge(MeterRegistry meters, String name, String description, ToDoubleFunction<Backlog> value) {
        Gauge.builder(name, () -> value.applyAsDouble(backlog))
                .description(description)
                .strongReference(true)
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${liaison.keeping.every:60s}")
    void keep() {
        safely("retention", retention::sweep);
    }

    @Scheduled(fixedDelayString = "1s")
    void acknowledge() {
        safely("notices", () -> {
            acknowledgements.sweep();
            backlog = Backlog.of(jdbc, clock.instant());
        });
    }

    private static void safely(String what, Runnable round) {
        try {
            round.run();
        } catch (DataAccessException e) { // the next round tries again; the health endpoint tells of the database
            LOG.atWarn()
                    .addKeyValue("round", what)
                    .addKeyValue("failure", e.getClass().getSimpleName())
                    .log("a round of keeping failed");
        }
    }
}
