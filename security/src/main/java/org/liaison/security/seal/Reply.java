// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.seal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;

/**
 * What we say to a partner about one of its messages. {@code stated} is its own message id, {@code bodyDigest} that of
 * the envelope this time; {@code refusal} is empty when we took the message over.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Reply(
        MessageId stated,
        PartnerId partner,
        byte[] bodyDigest,
        @Nullable Finding refusal,
        Instant receivedAt,
        Instant issuedAt) {}
