// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import java.util.Arrays;
import java.util.List;

/** Compares versions by their numbers; what follows them ({@code .Final}, {@code .RELEASE}) does not count. */
final class Versions {

    private Versions() {}

    /** Whether a version is in one of the ranges {@code 4.2.0..4.2.15;..3.1}: from the first, before the second. */
    static boolean inAny(String version, String ranges) {
        return Arrays.stream(ranges.split(";", -1)).anyMatch(each -> in(version, each));
    }

    private static boolean in(String version, String range) {
        var ends = range.split("\\.\\.", -1);
        if (ends.length != 2 || ends[1].isEmpty()) {
            throw new IllegalArgumentException("a range is written 4.2.0..4.2.15 or ..3.1: " + range);
        }
        return (ends[0].isEmpty() || compare(version, ends[0]) >= 0) && compare(version, ends[1]) < 0;
    }

    static int compare(String one, String other) {
        return Arrays.compare(
                numbers(one).toArray(Integer[]::new), numbers(other).toArray(Integer[]::new));
    }

    private static List<Integer> numbers(String version) {
        return Arrays.stream(version.replaceAll("[^0-9.].*", "").split("\\.", -1))
                .filter(each -> !each.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }
}
