// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import java.util.List;

/** Where events are recorded. A message that cannot be trailed does not travel. */
public interface Trail {

    /**
     * Records events inside the caller's transaction, in order. They become durable with it, are integrated into the
     * log after its commit and published with the next checkpoint.
     */
    void append(List<? extends TrailEvent> events);

    default void append(TrailEvent event) {
        append(List.of(event));
    }
}
