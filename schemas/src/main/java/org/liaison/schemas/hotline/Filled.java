// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;
import org.liaison.schemas.xml.Fitting;

/** Texts that fit and say something: an empty one is left out and named. */
final class Filled {

    private Filled() {}

    static @Nullable String text(Fitting fitting, String element, @Nullable Personal<String> value) {
        return filled(fitting, element, fitting.text(element, value));
    }

    static @Nullable String text(Fitting fitting, String element, @Nullable String value) {
        return filled(fitting, element, fitting.text(element, value));
    }

    static @Nullable String label(Fitting fitting, String element, @Nullable String value) {
        return filled(fitting, element, fitting.label(element, value));
    }

    private static @Nullable String filled(Fitting fitting, String element, @Nullable String text) {
        if (text == null || !text.isEmpty()) {
            return text;
        }
        fitting.lose(element, Loss.Kind.NARROWED, "an empty text is no text", "left out");
        return null;
    }
}
