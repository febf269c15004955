// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keeping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Stands still until it is moved. */
final class SettableClock extends Clock {

    private volatile Instant now = present();

    /** Certificates carry the time of the machine. */
    private static Instant present() {
        return Instant.now().truncatedTo(ChronoUnit.MINUTES);
    }

    void reset() {
        now = present();
    }

    synchronized void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
