// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

/**
 * The device that holds a key does not answer, or nobody says whether a certificate was revoked: a lost resource, not a
 * broken message. What needs it waits.
 */
public final class KeysAway extends KeysMissing {

    private static final long serialVersionUID = 1L;

    KeysAway(String what, Throwable cause) {
        super("GW-KEY-001", what, cause);
    }

    KeysAway(String what) {
        super("GW-KEY-001", what);
    }

    /** Throws it again if it is why something failed. */
    public static void rethrow(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof KeysAway away) {
                throw away;
            }
        }
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
