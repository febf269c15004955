// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console;

import java.time.Clock;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.trail.AccessEvent;
import org.liaison.security.trail.Trail;
import org.springframework.transaction.support.TransactionOperations;

/** Records that somebody looks, before anything is shown: what cannot be trailed is not shown. */
final class Consultation {

    private final Trail trail;
    private final TransactionOperations transaction;
    private final Clock clock;

    Consultation(Trail trail, TransactionOperations transaction, Clock clock) {
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    void record(MessageId message, String who, String justification) {
        var event = new AccessEvent.Consulted(clock.instant(), message, who, "way", justification);
        transaction.executeWithoutResult(status -> trail.append(event));
    }
}
