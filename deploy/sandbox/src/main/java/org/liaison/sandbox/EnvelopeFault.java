// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

/** A fault whose text is ours, so that it may leave the house: a code and a rule. */
final class EnvelopeFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String side;

    private EnvelopeFault(String side, String text) {
        super(text, null, false, false);
        this.side = side;
    }

    /** The request is wrong; sending it again will not help. */
    static EnvelopeFault sender(String code, String rule) {
        return new EnvelopeFault("Sender", code + ": " + rule);
    }

    /** We cannot answer; sending it again may help. */
    static EnvelopeFault receiver(String code, String rule) {
        return new EnvelopeFault("Receiver", code + ": " + rule);
    }

    /** The code of the fault in SOAP 1.2: Sender or Receiver. */
    String side() {
        return side;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
