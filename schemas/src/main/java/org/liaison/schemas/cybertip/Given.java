// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Personal;

/** What an element gave, in our types; an empty element gave nothing. */
final class Given {

    private Given() {}

    static @Nullable String text(@Nullable String element) {
        return element == null || element.isBlank() ? null : element;
    }

    static @Nullable Personal<String> personal(@Nullable String element) {
        var text = text(element);
        return text == null ? null : Personal.of(text);
    }

    static List<Personal<String>> personal(List<String> elements) {
        return elements.stream()
                .map(Given::text)
                .filter(Objects::nonNull)
                .map(Personal::of)
                .toList();
    }
}
