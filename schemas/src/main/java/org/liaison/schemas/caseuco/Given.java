// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Personal;

/** Closes personal data that may be absent, and opens what is written. */
final class Given {

    private Given() {}

    static <T> @Nullable Personal<T> personal(@Nullable T value) {
        return value == null ? null : Personal.of(value);
    }

    static <T> @Nullable T revealed(@Nullable Personal<T> value) {
        return value == null ? null : value.reveal();
    }

    static String text(Personal<String> value) {
        return value.reveal();
    }

    static BigDecimal number(Personal<BigDecimal> value) {
        return value.reveal();
    }

    static <T> List<T> revealed(List<Personal<T>> values) {
        return values.stream().map(Personal::reveal).toList();
    }
}
