// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.liaison.schemas.message.Loss;

/** Losses of a stream, counted by kind of place: a million entries may lose the same thing a million times. */
final class Losses {

    private static final Pattern POSITION = Pattern.compile("\\[[0-9]+]");
    private static final int MOST_PLACES = 1_000;

    private final Map<String, Loss> first = new TreeMap<>();
    private final Map<String, Long> counts = new TreeMap<>();

    /** @param path may hold positions, which are put away */
    void noHome(String path, String why) {
        var place = POSITION.matcher(path).replaceAll("[*]");
        var known = first.size() < MOST_PLACES || first.containsKey(place) ? place : "*";
        first.putIfAbsent(known, new Loss(known, Loss.Kind.NO_HOME, why, "left out"));
        counts.merge(known, 1L, Long::sum);
    }

    List<Loss> all() {
        return List.copyOf(first.values());
    }

    Map<String, Long> counts() {
        return Map.copyOf(counts);
    }
}
