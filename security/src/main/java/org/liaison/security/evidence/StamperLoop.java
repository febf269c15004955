// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.evidence;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the {@link Stamper} work, round after round. */
public final class StamperLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StamperLoop.class);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("stamper").daemon().factory());
    private final Stamper stamper;

    private StamperLoop(Stamper stamper) {
        this.stamper = stamper;
    }

    public static StamperLoop start(Stamper stamper, Duration every) {
        var loop = new StamperLoop(stamper);
        var unused = loop.thread.scheduleWithFixedDelay(
                loop::runSafely, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        return loop;
    }

    private void runSafely() {
        try {
            while (stamper.run() > 0 && !thread.isShutdown()) {
                Thread.onSpinWait(); // there may be more
            }
        } catch (RuntimeException e) { // the next round tries again; an executor would stop for ever
            LOG.atWarn().addKeyValue("failure", e.getClass().getSimpleName()).log("a round of stamping failed");
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
