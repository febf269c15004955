// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

/** Something the gateway needs is missing: code, what, and what to do about it. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String code, String what, String next) {
        super(code + ": " + what + System.lineSeparator() + "  next: " + next);
    }

    public CannotStart(String code, String what, String next, Throwable cause) {
        super(code + ": " + what + System.lineSeparator() + "  next: " + next, cause);
    }
}
