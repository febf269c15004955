// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.given;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.liaison.security.trail.Trail;
import org.liaison.security.trail.TrailEvent;

/** Remembers events in the order they were appended. */
public final class RecordingTrail implements Trail {

    private final List<TrailEvent> events = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void append(List<? extends TrailEvent> appended) {
        events.addAll(appended);
    }

    public List<TrailEvent> events() {
        return List.copyOf(events);
    }

    /** The kinds of the events, in order. */
    public List<String> kinds() {
        return events().stream().map(each -> each.getClass().getSimpleName()).toList();
    }
}
