// SPDX-License-Identifier: EUPL-1.2
package org.liaison.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Test
    void areMeasuredValuesByNearestRank() {
        var hundred = IntStream.rangeClosed(1, 100).asDoubleStream();

        assertThat(Quantiles.of(hundred)).isEqualTo(new Quantiles(50, 99));
    }

    @Test
    void ofOneValueAreThatValue() {
        assertThat(Quantiles.of(DoubleStream.of(7))).isEqualTo(new Quantiles(7, 7));
    }

    @Test
    void ofNothingAreNothing() {
        assertThat(Quantiles.of(DoubleStream.empty())).isEqualTo(new Quantiles(0, 0));
    }
}
