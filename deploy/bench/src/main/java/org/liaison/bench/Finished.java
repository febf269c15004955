// SPDX-License-Identifier: EUPL-1.2
package org.liaison.bench;

import java.time.Duration;
import java.time.Instant;

/** One message at its end: {@code receipted} when its verified receipt was recorded, {@code published} when a checkpoint covered its trail. */
record Finished(String outcome, Instant submitted, Instant receipted, Instant published) {

    static final String DELIVERED = "delivered";

    double millisToReceipt() {
        return Duration.between(submitted, receipted).toNanos() / 1e6;
    }

    double millis() {
        return Duration.between(submitted, published).toNanos() / 1e6;
    }
}
