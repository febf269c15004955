// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import java.time.Instant;
import java.util.List;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;

/** Events of invented messages. */
final class Events {

    static final Instant AT = Instant.parse("2026-11-22T10:15:30.123456Z");
    static final MessageId MESSAGE = new MessageId("00000000-0000-4000-8000-000000000001");
    static final PartnerId PARTNER = new PartnerId("nowhere");
    static final Digest DIGEST = new Digest("ab".repeat(32));

    private Events() {}

    static MessageId message(long number) {
        return new MessageId("00000000-0000-4000-8000-%012x".formatted(number));
    }

    static TrailEvent ingested(MessageId message) {
        return new WayEvent.Ingested(AT, message, "rest", "desk", "cybertip", DIGEST, 2048, null);
    }

    static TrailEvent validated(MessageId message) {
        return new WayEvent.Validated(AT, message, "cybertip", 31);
    }

    /** The way of one message, from the door to the verified receipt. */
    static List<TrailEvent> wayOf(MessageId message) {
        return List.of(
                ingested(message),
                validated(message),
                new WayEvent.Converted(AT, message, List.of("reporter/termsOfService NO_HOME"), 7),
                new WayEvent.DispatchIntended(AT, message, PARTNER, 1),
                new WayEvent.DispatchEnded(AT, message, PARTNER, 1, "answered", null, null),
                new WayEvent.ReceiptVerified(AT, message, PARTNER, "accepted", null, DIGEST.hex(), DIGEST, false));
    }
}
