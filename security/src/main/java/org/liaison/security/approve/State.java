// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.approve;

import java.util.Locale;

/** How far a question to the second person is. */
public enum State {
    OPEN,
    APPROVED,
    DECLINED,
    /** What was asked about is no longer what would leave. */
    VOIDED,
    /** Approved, and sealed. */
    USED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
