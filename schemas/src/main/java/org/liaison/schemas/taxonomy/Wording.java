// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A word that the Terminology Guidelines advise on, and the one they prefer; {@code code}: the term it stands for. */
public record Wording(
        String found, String preferred, @Nullable String code, Treatment treatment, String edition, Basis basis) {

    /** What to do with it. */
    public enum Treatment {
        /** Deprecated: never in our own text, flagged in text that we carry. */
        AVOID,
        /** Usable where the context is clear. */
        CARE
    }

    static Wording of(Row row) {
        return new Wording(
                row.filled("found"),
                row.filled("preferred"),
                row.optional("code"),
                treatment(row),
                row.cell("edition"),
                row.basis());
    }

    private static Treatment treatment(Row row) {
        for (var each : Treatment.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(row.cell("treatment"))) {
                return each;
            }
        }
        throw row.wrong("treatment is neither avoid nor care");
    }
}
