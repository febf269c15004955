// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keeping;

import org.liaison.schemas.message.Finding;

/** What came of an order of a person or of the clock. */
public sealed interface Verdict<T> {

    record Done<T>(T value) implements Verdict<T> {}

    /** Nothing was changed. */
    record Objected<T>(Finding finding) implements Verdict<T> {}

    static <T> Verdict<T> object(String code, String place, String rule) {
        return new Objected<>(new Finding(code, place, rule));
    }
}
