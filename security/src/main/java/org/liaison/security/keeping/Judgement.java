// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keeping;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a review of a broken glass finds. */
public enum Judgement {
    DANGER_CONFIRMED(true),
    DANGER_PLAUSIBLE(true),
    NO_DANGER(false),
    /** The unit whose message it is could have been asked. */
    OTHER_WAY_OPEN(false),
    WRONG_MESSAGE(false);

    private final boolean justified;

    Judgement(boolean justified) {
        this.justified = justified;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String verdict() {
        return justified ? "justified" : "not-justified";
    }

    public static Optional<Judgement> find(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
