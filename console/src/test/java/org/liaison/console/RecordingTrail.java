// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console;

import java.util.ArrayList;
import java.util.List;
import org.liaison.security.trail.Trail;
import org.liaison.security.trail.TrailEvent;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Remembers what was recorded and refuses what is recorded outside a transaction. */
final class RecordingTrail implements Trail {

    final List<TrailEvent> events = new ArrayList<>();

    boolean broken;

    @Override
    public void append(List<? extends TrailEvent> events) {
        if (broken || !TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("cannot record");
        }
        this.events.addAll(events);
    }
}
