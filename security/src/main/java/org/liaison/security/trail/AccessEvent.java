// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import java.time.Instant;
import org.liaison.schemas.message.MessageId;

/** Who looked, who was turned away, who broke the glass. */
public sealed interface AccessEvent extends TrailEvent {

    /** Somebody looked: Directive (EU) 2016/680 Art. 25. {@code what}: {@code way}, {@code export}. */
    record Consulted(Instant at, MessageId message, String who, String what, String justification)
            implements AccessEvent {}

    /** Somebody asked for what is not for them. {@code ground}: code of the finding. */
    record AccessDenied(Instant at, MessageId message, String who, String action, String ground)
            implements AccessEvent {}

    /** Somebody opened a message of another unit because of a danger. Everything they look at is trailed as well. */
    record GlassBroken(Instant at, MessageId message, String who, String ground, String reference, Instant until)
            implements AccessEvent {}

    /** {@code verdict}: {@code justified} or {@code not-justified}, with its code. */
    record GlassReviewed(Instant at, MessageId message, String who, String actor, String verdict, String code)
            implements AccessEvent {}
}
