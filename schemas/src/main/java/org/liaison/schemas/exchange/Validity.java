// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From when until when the source holds a statement to be true; open ends are null. */
public record Validity(@Nullable Instant from, @Nullable Instant until) {

    public static final Validity OPEN = new Validity(null, null);

    public Validity {
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("validity ends before it begins");
        }
    }
}
