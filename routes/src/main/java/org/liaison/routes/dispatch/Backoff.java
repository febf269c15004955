// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.dispatch;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Exponential delays with jitter of a fifth either way, so that retries of many messages do not march in step. */
final class Backoff {

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** @param attempt the attempt that failed, from 1 */
    Duration after(int attempt, Duration first, Duration longest) {
        long doubled = first.toMillis() << Math.min(attempt - 1, 30);
        long capped = doubled <= 0 ? longest.toMillis() : Math.min(doubled, longest.toMillis());
        return Duration.ofMillis((long) (capped * (0.8 + 0.4 * random.nextDouble())));
    }
}
