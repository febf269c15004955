// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a transfer to a third country rests on, Directive (EU) 2016/680 Chapter V. {@code reason} justifies it on the
 * transfer sheet; {@code rightsOverride}: the answer to the test of Art. 38(2), null where none is asked;
 * {@code conditions}: which of the five of Art. 39(1) are met; {@code onward}: what the recipient is told about passing
 * on.
 */
public record Transfer(
        Ground ground, String reason, @Nullable Boolean rightsOverride, Set<String> conditions, String onward) {

    static final Set<String> PRIVATE_CONDITIONS = Set.of("a", "b", "c", "d", "e");

    public Transfer {
        conditions = Set.copyOf(conditions);
    }

    /** The provisions that a transfer can rest on, and no others. */
    public enum Ground {
        ADEQUACY("36"),
        INSTRUMENT("37(1)(a)"),
        ASSESSMENT("37(1)(b)"),
        VITAL_INTERESTS("38(1)(a)"),
        LEGITIMATE_INTERESTS("38(1)(b)"),
        IMMEDIATE_THREAT("38(1)(c)"),
        INDIVIDUAL_CASE("38(1)(d)"),
        LEGAL_CLAIM("38(1)(e)"),
        PRIVATE_RECIPIENT("39(1)");

        private final String article;

        Ground(String article) {
            this.article = article;
        }

        /** As agreements write it: {@code 38(1)(d)}. */
        public String article() {
            return article;
        }

        /** Art. 38(2): not where the rights of the person concerned override the public interest. */
        boolean asksForRights() {
            return this == INDIVIDUAL_CASE || this == LEGAL_CLAIM;
        }

        /** Vital interests and immediate threats are those of one case. */
        boolean isUrgent() {
            return this == VITAL_INTERESTS || this == IMMEDIATE_THREAT;
        }
    }
}
