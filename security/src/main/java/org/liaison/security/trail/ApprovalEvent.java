// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;

/** Four-eyes: what waits for a second person, and what came of it. {@code digest} is over exactly what would leave. */
public sealed interface ApprovalEvent extends TrailEvent {

    /** The policy permits, if a second person agrees. {@code grounds}: what demands it. */
    record Held(
            Instant at,
            MessageId message,
            PartnerId partner,
            String agreement,
            String rule,
            List<String> grounds,
            Digest digest)
            implements ApprovalEvent {}

    /** {@code onBehalfOf}: whose task was delegated, if it was. */
    record Approved(
            Instant at,
            MessageId message,
            PartnerId partner,
            String by,
            @Nullable String onBehalfOf,
            String reason,
            Digest digest)
            implements ApprovalEvent {}

    record ApprovalDeclined(
            Instant at,
            MessageId message,
            PartnerId partner,
            String by,
            @Nullable String onBehalfOf,
            String ground,
            Digest digest)
            implements ApprovalEvent {}

    /** What was approved is no longer what would leave, or nobody sent it in time. {@code why}: a word. */
    record ApprovalVoided(Instant at, MessageId message, PartnerId partner, String why, Digest digest)
            implements ApprovalEvent {}

    /** Somebody decides for {@code by} from now or later on; {@code absent}: only they. {@code message} is its dossier. */
    record Delegated(
            Instant at, MessageId message, String by, String to, Instant fromAt, Instant untilAt, boolean absent)
            implements ApprovalEvent {}

    record DelegationEnded(Instant at, MessageId message, String by, String to) implements ApprovalEvent {}
}
