// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.liaison.security.keys.KeyWatch;
import org.liaison.security.keys.KeysMissing;
import org.liaison.security.vault.Rewrapping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Looks after the keys every two seconds, on a thread that may wait for a device without anybody else waiting. */
final class KeyRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRounds.class);
    private static final int SECONDS = 2;
    private static final int AT_ONCE = 200;

    private final KeyWatch watch;
    private final Rewrapping rewrapping;
    private final KeyGauges gauges;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("keys").daemon(true).unstarted(work));

    KeyRounds(KeyWatch watch, Rewrapping rewrapping, KeyGauges gauges) {
        this.watch = watch;
        this.rewrapping = rewrapping;
        this.gauges = gauges;
        thread.scheduleWithFixedDelay(this::round, 0, SECONDS, TimeUnit.SECONDS);
    }

    /** What fails in one round is tried in the next; only a bug ends the rounds, and it is told. */
    private void round() {
        try {
            watch.look();
            rewrap();
            gauges.measure();
        } catch (DataAccessException | TransactionException | KeysMissing e) {
            LOG.atWarn().addKeyValue("failure", e.getClass().getSimpleName()).log("keys are looked after again soon");
        }
    }

    private void rewrap() {
        int all = 0;
        for (int some = rewrapping.round(AT_ONCE); some > 0; some = rewrapping.round(AT_ONCE)) {
            all += some;
        }
        if (all > 0) {
            LOG.atInfo().addKeyValue("data-keys", all).log("data keys are wrapped by the newest key at rest");
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
