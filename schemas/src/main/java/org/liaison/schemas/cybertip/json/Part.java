// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip.json;

import org.jspecify.annotations.Nullable;

/** What a member of an object stands for. {@code shape}: of the element; null for an attribute and for text. */
record Part(Kind kind, String name, @Nullable Shape shape) {

    enum Kind {
        ATTRIBUTE,
        TEXT,
        ELEMENT
    }

    /** The name in a place, as XPath writes it. */
    String step() {
        return kind == Kind.ATTRIBUTE ? "@" + name : name;
    }
}
