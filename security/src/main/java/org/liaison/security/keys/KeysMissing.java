// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

/** The gateway has no usable keys and does not start: {@code GW-SYS-002}, or {@code GW-KEY-001} if a device is away. */
public sealed class KeysMissing extends RuntimeException permits KeysAway {

    private static final long serialVersionUID = 1L;

    KeysMissing(String what, Throwable cause) {
        this("GW-SYS-002", what, cause);
    }

    KeysMissing(String what) {
        this("GW-SYS-002", what);
    }

    KeysMissing(String code, String what, Throwable cause) {
        super(code + ": " + what, cause);
    }

    KeysMissing(String code, String what) {
        super(code + ": " + what);
    }
}
