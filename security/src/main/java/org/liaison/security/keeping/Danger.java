// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keeping;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The imminent dangers for which a glass is broken. */
public enum Danger {
    CHILD,
    LIFE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Danger> find(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
