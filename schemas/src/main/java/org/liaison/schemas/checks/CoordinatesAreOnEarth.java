// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.checks;

import java.time.Instant;
import java.util.List;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Personal;

/** Swapped or shifted coordinates send people to the wrong door. */
final class CoordinatesAreOnEarth implements Check {

    @Override
    public String code() {
        return "GW-VAL-111";
    }

    @Override
    public List<Finding> ask(List<Fact> facts, Instant now) {
        return Facts.of(facts, Fact.Coordinates.class)
                .filter(each -> isBeyond(each.latitude(), 90) || isBeyond(each.longitude(), 180))
                .map(each -> new Finding(
                        code(),
                        each.place(),
                        "latitude lies between -90 and 90 degrees, longitude between -180 and 180"))
                .toList();
    }

    private static boolean isBeyond(Personal<Double> degrees, int limit) {
        return !(Math.abs(degrees.reveal()) <= limit);
    }
}
