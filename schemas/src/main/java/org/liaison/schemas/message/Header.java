// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every handler may know about a message. Carries no personal data; it is the only part of a message that may be
 * logged. {@code to} is the partner at the other end: empty until the outbound way splits by recipient; inbound, the one
 * that sends.
 */
public record Header(
        MessageId id,
        String format,
        Instant receivedAt,
        @Nullable PartnerId to) {

    public Header to(PartnerId partner) {
        return new Header(id, format, receivedAt, partner);
    }

    /** The partner at the other end: outbound, at stations behind the split. */
    public PartnerId partner() {
        if (to == null) {
            throw new IllegalStateException("message " + id + " has no recipient yet");
        }
        return to;
    }
}
