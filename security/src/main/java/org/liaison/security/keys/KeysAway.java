// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

/** The device that holds a key does not answer: a lost resource, not a broken message. What needs the key waits. */
public final class KeysAway extends KeysMissing {

    private static final long serialVersionUID = 1L;

    KeysAway(String what, Throwable cause) {
        super("GW-KEY-001", what, cause);
    }

    KeysAway(String what) {
        super("GW-KEY-001", what);
    }

    /** Whether this is why something failed, however deep. */
    public static boolean isCauseOf(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof KeysAway) {
                return true;
            }
        }
        return false;
    }
}
