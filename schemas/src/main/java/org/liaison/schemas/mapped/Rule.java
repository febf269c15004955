// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.mapped;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of one part of the package. {@code from} is a path in {@code exchange.xsd}, {@code to} one in the format. */
sealed interface Rule {

    String from();

    /** The same, to walk along. */
    Steps source();

    /** A value. {@code most}: how many characters the format takes. */
    record Field(
            String from, Steps source, Steps to, @Nullable Codes codes, int most) implements Rule {}

    /**
     * An element with parts of its own.
     *
     * @param asItComes its parts stand in the order of the package and not in that of the rules
     */
    record Part(String from, Steps source, Steps to, List<Rule> rules, boolean asItComes) implements Rule {

        public Part {
            rules = List.copyOf(rules);
        }

        /** What is always written there, and by which it is told from others that go to the same element. */
        List<Fixed> fixed() {
            return rules.stream()
                    .filter(Fixed.class::isInstance)
                    .map(Fixed.class::cast)
                    .toList();
        }
    }

    /** A value that the format wants and the package does not have. */
    record Fixed(String from, Steps source, Steps to, String value) implements Rule {}

    /** The position of the part among its like, from 1. */
    record Position(String from, Steps source, Steps to) implements Rule {}

    /** Has no home in the format. */
    record Dropped(String from, Steps source, String why) implements Rule {}
}
