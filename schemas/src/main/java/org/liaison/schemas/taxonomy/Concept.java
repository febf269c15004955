// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import org.jspecify.annotations.Nullable;

/** A term of the taxonomy; its period is the days on which it may be given to a record. */
public record Concept(
        String scheme,
        String code,
        @Nullable String broader,
        String label,
        String definition,
        Basis basis,
        Period period) {

    static Concept of(Row row) {
        return new Concept(
                row.filled("scheme"),
                row.filled("code"),
                row.optional("broader"),
                row.filled("label"),
                row.filled("definition"),
                row.basis(),
                row.period());
    }
}
