// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A label of a severity or age scale and the neutral term it leads to. The way is one way: from the label to the term,
 * never from a term to the label of another scale.
 */
public record Grade(
        String scale,
        @Nullable String version,
        String label,
        @Nullable String code,
        Match match,
        Basis basis,
        Period period,
        String note) {

    /** How well the term fits the label. */
    public enum Match {
        EXACT,
        CLOSE,
        /** The term says less than the label. */
        BROADER,
        /** No term fits, or the meaning of the label is not public. */
        NONE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Grade of(Row row) {
        var match = match(row);
        var code = row.optional("code");
        if ((code == null) != (match == Match.NONE)) {
            throw row.wrong("match is none exactly if there is no code");
        }
        return new Grade(
                row.filled("scale"),
                row.optional("version"),
                row.filled("label"),
                code,
                match,
                row.basis(),
                row.period(),
                row.cell("note"));
    }

    private static Match match(Row row) {
        for (var each : Match.values()) {
            if (each.word().equals(row.cell("match"))) {
                return each;
            }
        }
        throw row.wrong("match is none of exact, close, broader, none");
    }
}
