// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;

/** What happens to a message that a partner sends us. */
public sealed interface InboundEvent extends TrailEvent {

    /** Bytes came through the partners' door; nothing in them is believed yet. {@code partner}: by client certificate. */
    record Accepted(Instant at, MessageId message, PartnerId partner, Digest digest, long size)
            implements InboundEvent {}

    /** Signature and encryption hold. {@code signer}: certificate by SHA-256 fingerprint. */
    record Opened(Instant at, MessageId message, PartnerId partner, String signer, Digest bodyDigest)
            implements InboundEvent {}

    /** The agreement lets us take it; its parts are marked as the partner's from now on. */
    record Admitted(Instant at, MessageId message, PartnerId partner, String agreement, List<String> purposes)
            implements InboundEvent {}

    /** Lies where people or a national system find it. {@code codes}: handling codes that hold from now on. */
    record Delivered(Instant at, MessageId message, PartnerId partner, String desk, List<String> codes)
            implements InboundEvent {}

    /** The signed answer that we gave. {@code outcome}: {@code accepted} or {@code refused}. */
    record ReceiptIssued(
            Instant at,
            MessageId message,
            PartnerId partner,
            String outcome,
            @Nullable String code,
            Digest receiptDigest,
            boolean repeated)
            implements InboundEvent {}

    /** Somebody sends it on: as an outbound message of its own, which the policy decides on. */
    record Forwarded(Instant at, MessageId message, PartnerId partner, PartnerId to, MessageId onwards)
            implements InboundEvent {}

    /** An envelope that was not even opened. {@code partner}: by client certificate, if it has one we know. */
    record EnvelopeRejected(
            Instant at, MessageId message, @Nullable PartnerId partner, String code) implements InboundEvent {}
}
