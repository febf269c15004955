// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.seal;

/** An envelope is not as agreed. Which rule it broke stays inside: whoever sent it learns a code. */
final class EnvelopeFlaw extends Exception {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What a sender may be told apart: all of it can be seen without our key, except {@link #SECURITY}. */
    enum Kind {
        /** Not well-formed, too deep, a document type declaration, another encoding. */
        FORM,
        /** Other parts than agreed, or in another order, or twice. */
        SHAPE,
        /** For somebody else, another action, no usable message id. */
        ADDRESS,
        /** Signature, certificate, encryption, algorithm or time: one answer for all, so that nobody can probe. */
        SECURITY
    }

    EnvelopeFlaw(Kind kind) {
        super(kind.name(), null, false, false);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    static void unless(boolean holds, Kind kind) throws EnvelopeFlaw {
        if (!holds) {
            throw new EnvelopeFlaw(kind);
        }
    }
}
