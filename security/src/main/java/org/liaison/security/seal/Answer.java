// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.seal;

import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;

/** What a partner's answer turned out to be. */
public sealed interface Answer {

    /** A signed receipt that verified and names this message. {@code code} and {@code reason} only if refused. */
    record Verified(
            boolean accepted,
            @Nullable String code,
            @Nullable String reason,
            String signer) implements Answer {}

    /** Not to be trusted: {@code GW-REC-001} signature, {@code -002} other message, party or digest. */
    record Untrusted(Finding finding) implements Answer {}

    /** No receipt at all, such as an error page of something on the way: says nothing about the message. */
    record Unreadable() implements Answer {}

    /** A SOAP fault: the partner did not take the message. {@code temporary} is its own claim (env:Receiver). */
    record Fault(boolean temporary) implements Answer {}
}
