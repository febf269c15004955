// SPDX-License-Identifier: EUPL-1.2
package org.liaison.bench;

import java.util.stream.DoubleStream;

/** Exact quantiles of measured values, nearest rank. */
record Quantiles(double p50, double p99) {

    static Quantiles of(DoubleStream values) {
        var sorted = values.sorted().toArray();
        return new Quantiles(rank(sorted, 0.50), rank(sorted, 0.99));
    }

    private static double rank(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.max(0, Math.ceil(share * sorted.length) - 1)];
    }
}
