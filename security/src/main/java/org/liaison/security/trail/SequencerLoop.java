// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a sequencer running on a thread of its own until closed. */
public final class SequencerLoop implements AutoCloseable {

    public static final Duration PAUSE = Duration.ofMillis(200);

    private static final Logger LOG = LoggerFactory.getLogger(SequencerLoop.class);
    private static final int LONGEST_BACK_OFF = 32;

    private final Sequencer sequencer;
    private final Duration pause;
    private final LongConsumer onPublished;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "trail-sequencer");
    private int backOff = 1;

    private SequencerLoop(Sequencer sequencer, Duration pause, LongConsumer onPublished) {
        this.sequencer = sequencer;
        this.pause = pause;
        this.onPublished = onPublished;
    }

    /** Starts sequencing; {@code onPublished} is told the log's size after each new checkpoint. */
    public static SequencerLoop start(Sequencer sequencer, Duration pause, LongConsumer onPublished) {
        var loop = new SequencerLoop(sequencer, pause, onPublished);
        loop.thread.setDaemon(true);
        loop.thread.start();
        return loop;
    }

    /** Lets a run that is under way finish. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            boolean more = runOnce();
            while (!closed.await(more ? 0 : pause.toMillis() * backOff, TimeUnit.MILLISECONDS)) {
                more = runOnce();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A lost database or signer comes back; a loop that ended would not. So every failure only slows it down. */
    private boolean runOnce() {
        try {
            int published = sequencer.runOnce();
            if (published > 0) {
                onPublished.accept(sequencer.size());
            }
            backOff = 1;
            return published == Sequencer.BATCH;
        } catch (RuntimeException failure) {
            backOff = Math.min(2 * backOff, LONGEST_BACK_OFF);
            LOG.atWarn()
                    .addKeyValue("station", "trail")
                    .addKeyValue("failure", failure.getClass().getName())
                    .log("the trail could not be published; trying again");
            return false;
        }
    }
}
