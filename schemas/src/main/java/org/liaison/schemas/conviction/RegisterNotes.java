// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.conviction;

/** Kinds of references that say in a package why a register was asked and what it answered. */
public final class RegisterNotes {

    /** Why the register was asked: a key of {@code ecris-purposes.csv}. */
    public static final String PURPOSE = "register-purpose";

    /** Whether the person agreed: {@code YES} or {@code NO}. */
    public static final String CONSENT = "register-consent";

    /** The id of the ECRIS request that is answered. */
    public static final String REQUEST = "ecris-request";

    /** What the answer is: a code of {@code ecris-responses.csv}. */
    public static final String RESPONSE = "ecris-response";

    /** The id of the ECRIS message that was read. */
    public static final String MESSAGE = "ecris-message";

    private RegisterNotes() {}
}
