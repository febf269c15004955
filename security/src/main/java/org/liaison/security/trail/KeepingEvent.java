// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import java.time.Instant;
import org.liaison.schemas.message.MessageId;

/** How long what is kept, and how it ends. */
public sealed interface KeepingEvent extends TrailEvent {

    /** The data key is destroyed, so that no payload of the message can be read again. */
    record Erased(Instant at, MessageId message, String by, String ground, int payloads, Digest proof)
            implements KeepingEvent {}
}
