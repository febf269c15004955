// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** UUIDs of version 5, for formats in which the same thing has the same identifier wherever it is written. */
public final class NamedUuid {

    private NamedUuid() {}

    public static UUID of(UUID namespace, String name) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1"); // RFC 9562 demands it; nothing is secured by it
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(namespace.getMostSignificantBits())
                    .putLong(namespace.getLeastSignificantBits())
                    .flip());
            var hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = (hash.getLong() & ~0xF000L) | 0x5000L;
            long low = (hash.getLong() & ~(0xC0L << 56)) | (0x80L << 56);
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
