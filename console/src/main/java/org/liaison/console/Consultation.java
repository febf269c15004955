// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console;

import java.time.Clock;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.trail.AccessEvent;
import org.liaison.security.trail.Trail;
import org.springframework.transaction.support.TransactionOperations;

/** Records that somebody looks, before anything is shown: what cannot be trailed is not shown. */
public final class Consultation {

    private final Trail trail;
    private final TransactionOperations transaction;
    private final Clock clock;

    public Consultation(Trail trail, TransactionOperations transaction, Clock clock) {
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    void record(MessageId message, String who, String justification) {
        record(message, who, "way", justification);
    }

    /** {@code what} was looked at: the way, or what would leave. */
    public void record(MessageId message, String who, String what, String justification) {
        var event = new AccessEvent.Consulted(clock.instant(), message, who, what, justification);
        transaction.executeWithoutResult(status -> trail.append(event));
    }
}
