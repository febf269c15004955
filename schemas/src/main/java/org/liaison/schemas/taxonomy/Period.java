// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days on which a row holds, both included; null: no beginning known, no end in sight. */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    public boolean holds(LocalDate on) {
        return (from == null || !on.isBefore(from)) && (to == null || !on.isAfter(to));
    }
}
