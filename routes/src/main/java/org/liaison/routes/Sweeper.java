// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.liaison.routes.state.Deliveries;
import org.liaison.routes.state.Messages;
import org.liaison.security.trail.Trail;
import org.liaison.security.trail.WayEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Rings again for every row that is due: after a crash, a wiped broker or a delay before a retry. Turns silence into an
 * event.
 */
public final class Sweeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final int BATCH = 500;

    private final Messages messages;
    private final Deliveries deliveries;
    private final Trail trail;
    private final Bell bell;
    private final Rhythm rhythm;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("sweeper").daemon().factory());

    /** When to look and how long a bell may take before it is rung again. */
    public record Rhythm(Clock clock, TransactionOperations transactions, Duration every, Duration ringAgainAfter) {}

    public Sweeper(Messages messages, Deliveries deliveries, Trail trail, Bell bell, Rhythm rhythm) {
        this.messages = messages;
        this.deliveries = deliveries;
        this.trail = trail;
        this.bell = bell;
        this.rhythm = rhythm;
    }

    public void start() {
        long millis = rhythm.every().toMillis();
        var unused = thread.scheduleWithFixedDelay(this::sweepSafely, millis, millis, TimeUnit.MILLISECONDS);
    }

    private void sweepSafely() {
        try {
            sweep();
        } catch (RuntimeException e) { // the next sweep tries again; an executor would stop for ever
            LOG.atWarn().addKeyValue("failure", e.getClass().getSimpleName()).log("a sweep failed");
        }
    }

    /** One round. */
    public void sweep() {
        var now = rhythm.clock().instant();
        messages.due(now, rhythm.ringAgainAfter(), BATCH).forEach(bell::ring);
        deliveries
                .dueApproved(now, rhythm.ringAgainAfter(), BATCH)
                .forEach(each -> bell.ring(each.message(), each.priority()));
        for (var due : deliveries.due(now, rhythm.ringAgainAfter(), BATCH)) {
            bell.ring(due.message(), due.partner(), due.priority());
        }
        rhythm.transactions()
                .executeWithoutResult(status -> trail.append(deliveries.overdue(now).stream()
                        .map(each -> new WayEvent.Overdue(now, each.message(), each.partner(), each.dueAt()))
                        .toList()));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
