// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;

/** What happens to an outbound message on its way. */
public sealed interface WayEvent extends TrailEvent {

    /** A record came through a door. {@code duplicateOf} names the earlier message with the same content. */
    record Ingested(
            Instant at,
            MessageId message,
            String door,
            String deliverer,
            String format,
            Digest digest,
            long size,
            @Nullable MessageId duplicateOf)
            implements WayEvent {}

    record Validated(Instant at, MessageId message, String format, int checks) implements WayEvent {}

    /** {@code losses}: path and kind of each, such as {@code reporter/termsOfService NO_HOME}; a remark says what it notes. */
    record Converted(Instant at, MessageId message, List<String> losses, int objects) implements WayEvent {}

    /** The policy permits; {@code digest} is over exactly what may leave, {@code redactions} name removed fields. */
    record Authorised(
            Instant at,
            MessageId message,
            PartnerId partner,
            String agreement,
            String rule,
            List<String> purposes,
            String legalBasis,
            List<String> redactions,
            Digest digest)
            implements WayEvent {}

    record Rendered(
            Instant at,
            MessageId message,
            PartnerId partner,
            String format,
            String version,
            Digest digest,
            List<String> losses)
            implements WayEvent {}

    /**
     * Certificates by SHA-256 fingerprint. {@code bodyDigest} is what the receipt must name, salted;
     * {@code time}: {@code local}, or {@code pending} while a stamp from elsewhere is still to come.
     */
    record Sealed(
            Instant at,
            MessageId message,
            PartnerId partner,
            String signer,
            String recipient,
            Digest bodyDigest,
            Digest sealedDigest,
            @Nullable Digest containerDigest,
            @Nullable String time)
            implements WayEvent {}

    /** The container has a time stamp. {@code standing}: {@code qualified}, {@code unqualified}, {@code local}. */
    record TimeStamped(
            Instant at,
            MessageId message,
            PartnerId partner,
            Instant stampedAt,
            String standing,
            boolean late,
            String authority,
            Digest containerDigest)
            implements WayEvent {}

    /** The container was made to outlive its certificates, or was again. */
    record ContainerArchived(
            Instant at,
            MessageId message,
            PartnerId partner,
            Instant stampedAt,
            String authority,
            Digest containerDigest)
            implements WayEvent {}

    /** Before the first byte leaves. {@code attempt} counts from 1. */
    record DispatchIntended(Instant at, MessageId message, PartnerId partner, int attempt) implements WayEvent {}

    /** After the last byte. {@code outcome}: {@code answered}, {@code failed}, {@code postponed}. */
    record DispatchEnded(
            Instant at,
            MessageId message,
            PartnerId partner,
            int attempt,
            String outcome,
            @Nullable String code,
            @Nullable Instant nextAttemptAt)
            implements WayEvent {}

    /** A signed answer that verified. {@code outcome}: {@code accepted} or {@code refused}. */
    record ReceiptVerified(
            Instant at,
            MessageId message,
            PartnerId partner,
            String outcome,
            @Nullable String code,
            String signer,
            Digest receiptDigest,
            boolean repeated)
            implements WayEvent {}

    /** An answer that did not verify. */
    record ReceiptRejected(Instant at, MessageId message, PartnerId partner, String code) implements WayEvent {}

    /** The way ends here by our own decision. {@code findings}: code and place of each. */
    record Refused(Instant at, MessageId message, @Nullable PartnerId partner, String station, List<String> findings)
            implements WayEvent {}

    /** No further attempt will be made; a person has to decide. */
    record DeadLettered(Instant at, MessageId message, PartnerId partner, String code, int attempts)
            implements WayEvent {}

    /** The partner was silent beyond its time limit. */
    record Overdue(Instant at, MessageId message, PartnerId partner, Instant dueAt) implements WayEvent {}

    /** A station broke (a bug or a lost resource): class of the failure, nothing of its text. */
    record Broken(Instant at, MessageId message, String station, String failure) implements WayEvent {}
}
