// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackoffTest {

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Backoff middle = new Backoff(always(Long.MIN_VALUE));

    @ParameterizedTest
    @CsvSource({"1,2", "2,4", "3,8", "4,16", "9,512"})
    void doublesFromTheFirstDelay(int attempt, long seconds) {
        assertThat(middle.after(attempt, FIRST, LONGEST)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 31, 64, 1_000_000})
    void neverWaitsMuchLongerThanTheLongestDelay(int attempt) {
        assertThat(middle.after(attempt, FIRST, LONGEST)).isEqualTo(LONGEST);
    }

    @Test
    void staysWithinAFifthOfTheDelay() {
        var random = new Backoff(RandomGenerator.of("L64X128MixRandom"));

        for (int turn = 0; turn < 1_000; turn++) {
            assertThat(random.after(3, FIRST, LONGEST)).isBetween(Duration.ofMillis(6_400), Duration.ofMillis(9_600));
        }
    }

    /** The top bits decide {@code nextDouble}: only the highest set makes one half. */
    private static RandomGenerator always(long bits) {
        return () -> bits;
    }
}
