// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.approve;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a second person declines. Words of a list, because free text could name somebody. */
public enum Ground {
    NOT_NECESSARY,
    NOT_PROPORTIONATE,
    WRONG_RECIPIENT,
    WRONG_CONTENT,
    WRONG_MARKING,
    NO_LEGAL_BASIS;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Ground> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
