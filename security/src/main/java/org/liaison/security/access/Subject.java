// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.access;

import java.util.Set;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Purpose;

/**
 * What about a message decides who may do what with it: whose it is, how it is marked, what it is for. Nothing of its
 * content. Purposes and crime areas are empty until they are known.
 */
public record Subject(
        String unit,
        Classification classification,
        Set<HandlingCode> codes,
        Set<Purpose> purposes,
        Set<String> crimeAreas) {

    /** What a message counts as until its reader has said how it is marked. */
    public static final Classification NOT_YET_MARKED = Classification.RESTRICTED;

    public Subject {
        codes = Set.copyOf(codes);
        purposes = Set.copyOf(purposes);
        crimeAreas = Set.copyOf(crimeAreas);
    }

    /** Of which nothing is known about what it is for. */
    public Subject(String unit, Classification classification, Set<HandlingCode> codes) {
        this(unit, classification, codes, Set.of(), Set.of());
    }
}
