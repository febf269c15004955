// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.approve;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An approver's stand-in for a time. {@code unit}: whose tasks the delegate takes over; {@code absent}: the delegator
 * decides nothing meanwhile.
 */
public record Delegation(
        UUID id,
        String delegator,
        String unit,
        String delegate,
        boolean absent,
        Instant fromAt,
        Instant untilAt,
        @Nullable Instant endedAt) {

    boolean counts(Instant now) {
        return endedAt == null && !fromAt.isAfter(now) && untilAt.isAfter(now);
    }
}
