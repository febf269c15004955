// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.access;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.Purpose;

/**
 * Which messages a list shows somebody: those that {@link Access} would let them open one by one. The condition is for
 * a table {@code message} with the alias {@code m}; its parameters begin with {@code sight}.
 */
public final class Sight {

    /** Parameters are arrays of text, so that no list is ever spliced into a statement. */
    public static final String CONDITION = """
             (cast(:sightUnit as text) = '' or m.unit = :sightUnit)
               and coalesce(m.classification, '%s') = any(cast(string_to_array(:sightCleared, ',') as text[]))
               and (:sightPurposes = '' or m.purposes = '{}'
                    or m.purposes && cast(string_to_array(:sightPurposes, ',') as text[]))
               and (:sightAreas = '' or m.crime_areas = '{}'
                    or m.crime_areas && cast(string_to_array(:sightAreas, ',') as text[]))
            """.formatted(Subject.NOT_YET_MARKED);

    private Sight() {}

    /** What the condition needs to know of the actor. */
    public static Map<String, String> of(Actor actor) {
        boolean everything = actor.is(Role.AUDITOR);
        return Map.of(
                "sightUnit", everything ? "" : actor.unit(),
                "sightCleared", joined(cleared(actor.clearance())),
                "sightPurposes",
                        everything ? "" : joined(actor.purposes().stream().map(Purpose::code)),
                "sightAreas", everything ? "" : joined(actor.crimeAreas().stream()));
    }

    private static Stream<String> cleared(Classification clearance) {
        return Arrays.stream(Classification.values())
                .filter(each -> !each.isAbove(clearance))
                .map(Enum::name);
    }

    private static String joined(Stream<String> words) {
        return words.sorted().collect(Collectors.joining(","));
    }
}
