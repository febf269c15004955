// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console;

import org.jspecify.annotations.Nullable;

/** Which messages the list shows; an empty member asks for all. {@code state} is of the message or a delivery. */
record Criteria(
        @Nullable String state,
        @Nullable String partner,
        @Nullable String code) {

    Criteria {
        state = known(state);
        partner = known(partner);
        code = known(code);
    }

    static final Criteria NONE = new Criteria(null, null, null);

    public boolean isEmpty() {
        return equals(NONE);
    }

    private static @Nullable String known(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
