// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.time.Instant;

/** What is known of a certificate's revocation. */
public sealed interface Standing {

    /** Its issuer said so, and the answer holds until then. */
    record Good(Instant until) implements Standing {}

    record Revoked(Instant at) implements Standing {}

    /** Nobody said anything that still holds; {@code why} in a word or two. */
    record Unknown(String why) implements Standing {}
}
