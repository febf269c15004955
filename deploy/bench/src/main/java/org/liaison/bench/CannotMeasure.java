// SPDX-License-Identifier: EUPL-1.2
package org.liaison.bench;

/** The bench cannot go on; the message says what is missing and what to do. */
final class CannotMeasure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotMeasure(String message) {
        super(message);
    }

    CannotMeasure(String message, Throwable cause) {
        super(message, cause);
    }
}
