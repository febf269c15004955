// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.ingest;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.liaison.schemas.message.MessageId;

/** Makes message ids: UUID version 7 (RFC 9562), so that they sort by time. */
@FunctionalInterface
public interface MessageIds {

    MessageId next(Instant now);

    static MessageIds random() {
        var random = new SecureRandom();
        return now -> {
            long high = (now.toEpochMilli() << 16) | 0x7000L | random.nextInt(0x1000);
            long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new MessageId(new UUID(high, low).toString());
        };
    }
}
