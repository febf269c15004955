// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Personal;

/** Closes personal data that may be absent, and opens what has no text to fit. */
final class Given {

    private Given() {}

    static <T> @Nullable Personal<T> personal(@Nullable T value) {
        return value == null ? null : Personal.of(value);
    }

    static <T> List<Personal<T>> personal(List<T> values) {
        return values.stream().map(Personal::of).toList();
    }

    static <T> @Nullable T revealed(@Nullable Personal<T> value) {
        return value == null ? null : value.reveal();
    }
}
