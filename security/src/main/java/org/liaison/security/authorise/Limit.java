// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.EnumSet;
import java.util.Set;

/**
 * What may pass about somebody: what the law makes possible and what of it the rule grants. {@code article} says what
 * makes the rest impossible.
 */
record Limit(Set<Datum> possible, Set<Datum> granted, String article) {

    static final String AGREEMENT = "agreement";

    static Limit nothing(String article) {
        return new Limit(EnumSet.noneOf(Datum.class), EnumSet.noneOf(Datum.class), article);
    }

    boolean allows(Datum datum) {
        return granted.contains(datum);
    }

    boolean allowsNothing() {
        return granted.isEmpty();
    }

    /** What does not allow it: the law if it can never be, else the agreement. */
    String ground(Datum datum) {
        return possible.contains(datum) ? AGREEMENT : article;
    }

    /** What both allow. */
    Limit and(Limit other) {
        return new Limit(
                both(possible, other.possible),
                both(granted, other.granted),
                possible.size() <= other.possible.size() ? article : other.article);
    }

    private static Set<Datum> both(Set<Datum> one, Set<Datum> other) {
        var both = EnumSet.noneOf(Datum.class);
        both.addAll(one);
        both.retainAll(other);
        return both;
    }
}
