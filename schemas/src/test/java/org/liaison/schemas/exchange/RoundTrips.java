// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.LongFunction;

/** Asks the same of ten thousand packages made by chance, and says of how many different ones. */
public final class RoundTrips {

    private static final int PACKAGES = 10_000;

    private RoundTrips() {}

    /** @param check gets a package and the words to name its seed with when it fails */
    public static void of(String format, BiConsumer<ExchangePackage, String> check) {
        of(format, Packages::of, check);
    }

    /** The same of packages whose parts have markings of their own. */
    public static void ofMarked(String format, BiConsumer<ExchangePackage, String> check) {
        of(format, Packages::marked, check);
    }

    private static void of(
            String format, LongFunction<ExchangePackage> packages, BiConsumer<ExchangePackage, String> check) {
        Set<String> distinct = new HashSet<>(); // packages of different ids are different
        for (long seed = 0; distinct.size() < PACKAGES; seed++) {
            var exchange = packages.apply(seed);
            if (distinct.add(exchange.id())) {
                check.accept(exchange, "seed " + seed);
            }
        }
        System.out.println("round trip " + format + ": " + distinct.size() + " distinct packages");
        assertThat(distinct).hasSize(PACKAGES);
    }
}
