// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;

/** How long what is kept, and how it ends. Grounds are codes, references are file numbers. */
public sealed interface KeepingEvent extends TrailEvent {

    /**
     * The data key is destroyed, so that no payload it protected can be read again. {@code extent}: {@code content}
     * (receipts are kept under a new key) or {@code everything}; {@code proof}: SHA-256 of the signed deletion proof.
     */
    record Erased(Instant at, MessageId message, String by, String ground, String extent, int payloads, Digest proof)
            implements KeepingEvent {}

    /** A person looked whether it is still needed. {@code outcome}: {@code keep} or {@code erase}. */
    record Reviewed(
            Instant at,
            MessageId message,
            String by,
            String outcome,
            @Nullable Instant nextReviewAt) implements KeepingEvent {}

    /** Nobody looked in time. */
    record ReviewMissed(Instant at, MessageId message, Instant dueAt) implements KeepingEvent {}

    /** Nothing of the message is erased until somebody else lifts this. */
    record HoldPlaced(Instant at, MessageId message, String by, String ground, String reference)
            implements KeepingEvent {}

    record HoldLifted(Instant at, MessageId message, String by, String reference) implements KeepingEvent {}

    /** A past recipient is asked to correct, give back or erase; {@code notice} is the message that asks. */
    record NoticeSent(
            Instant at, MessageId message, MessageId notice, PartnerId partner, String kind, String ground, String by)
            implements KeepingEvent {}

    /** {@code outcome}: {@code carried-out}, {@code refused}, {@code unreached}. */
    record NoticeAcknowledged(
            Instant at,
            MessageId message,
            MessageId notice,
            PartnerId partner,
            String outcome,
            @Nullable String code) implements KeepingEvent {}

    record NoticeOverdue(Instant at, MessageId message, MessageId notice, PartnerId partner, Instant dueAt)
            implements KeepingEvent {}

    /** A delivery that had not left, or not been answered, and is not sent any more. */
    record Withdrawn(Instant at, MessageId message, PartnerId partner, String code, boolean mayHaveLeft)
            implements KeepingEvent {}
}
