// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.approve;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.trail.Digest;

/**
 * A question to the second person: may exactly this package go to this partner? {@code author} handed the record in,
 * {@code unit} is whose message it is. No personal data.
 */
public record Task(
        UUID id,
        Header header,
        String author,
        String unit,
        State state,
        Asked asked,
        Haste haste,
        @Nullable Decided decided) {

    /**
     * What is asked. {@code grounds}: why a second person is; {@code redactions}: what the policy removed, as the trail
     * names it; {@code digest}: over exactly what would leave, salted with the message's key.
     */
    public record Asked(
            String agreement,
            String rule,
            List<String> purposes,
            String legalBasis,
            List<String> grounds,
            List<String> redactions,
            String format,
            Digest digest,
            Instant at) {

        public Asked {
            purposes = List.copyOf(purposes);
            grounds = List.copyOf(grounds);
            redactions = List.copyOf(redactions);
        }
    }

    /** The clock of the delivery that waits: {@code dueAt} is when its receipt is expected. */
    public record Haste(int priority, @Nullable Instant dueAt, boolean overdue) {}

    /** What was answered. {@code goodUntil}: when an approval that was not used is void. */
    public record Decided(
            Instant at,
            String by,
            @Nullable String onBehalfOf,
            String reason,
            @Nullable Instant goodUntil) {}

    public MessageId message() {
        return header.id();
    }
}
