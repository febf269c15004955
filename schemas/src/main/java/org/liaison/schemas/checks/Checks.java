// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.checks;

import java.time.Instant;
import java.util.List;
import org.liaison.schemas.message.Finding;

/** Every check there is, in the order of their codes. */
public final class Checks {

    private static final List<Check> ALL = List.of(
            new IpCaptureHasPortAndZone(),
            new IpAddressIsPlausible(),
            new InstantIsNotInTheFuture(),
            new InstantHasZone(),
            new HashFitsItsAlgorithm(),
            new BirthIsPlausible(),
            new OffenceIsKnown(),
            new HandlingTextGoesWithH3(),
            new EvaluationIsWhole(),
            new UrgencyHasReason(),
            new CoordinatesAreOnEarth(),
            new ReferencesResolve(),
            new PeriodEndsAfterItBegins(),
            new DaysOfAConvictionAreInOrder());

    private Checks() {}

    public static List<Check> all() {
        return ALL;
    }

    /** All findings at once, so that the sender can mend everything in one go. */
    public static List<Finding> ask(List<Fact> facts, Instant now) {
        return ALL.stream()
                .flatMap(check -> check.ask(facts, now).stream())
                .distinct()
                .toList();
    }
}
