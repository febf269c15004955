// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import java.time.Instant;
import java.util.List;
import org.liaison.schemas.message.MessageId;

/** What happens to the gateway itself: policies, keys. {@code message} is the dossier of the change. */
public sealed interface HouseEvent extends TrailEvent {

    /** A set of agreements is in force from now on. {@code by}: the two who signed it. */
    record PolicyActivated(Instant at, MessageId message, String version, List<String> by, Digest digest)
            implements HouseEvent {}

    /** Another key is used from now on; certificates by SHA-256 fingerprint. */
    record KeyChanged(Instant at, MessageId message, String alias, String fingerprint) implements HouseEvent {}
}
