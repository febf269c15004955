// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

/** The gateway has no usable keys and does not start: {@code GW-SYS-002}. */
public final class KeysMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeysMissing(String what, Throwable cause) {
        super("GW-SYS-002: " + what, cause);
    }

    KeysMissing(String what) {
        super("GW-SYS-002: " + what);
    }
}
