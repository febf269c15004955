// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.ingest;

import org.jspecify.annotations.Nullable;

/**
 * A record as somebody hands it in. {@code deliverer} names a system or account, never a person or a file; {@code unit}
 * is whose message it becomes; {@code format} empty means: find out.
 */
public record Delivered(
        Door door,
        String deliverer,
        String unit,
        @Nullable String idempotencyKey,
        @Nullable String format,
        byte[] bytes) {

    @Override
    public String toString() {
        return "Delivered[" + door + ", " + bytes.length + " bytes]";
    }

    /** Where it came in. */
    public enum Door {
        DIRECTORY,
        REST,
        JMS,
        COMMAND,
        /** Somebody sends on what a partner gave us. */
        DESK;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
