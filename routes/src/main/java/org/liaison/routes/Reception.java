// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Station;
import org.liaison.security.seal.Accepted;
import org.liaison.security.seal.Opened;
import org.liaison.security.trail.TrailEvent;
import org.liaison.security.vault.DataKey;

/** What accompanies a partner's message through one transaction: how far it came, its key, and its events. */
final class Reception {

    private static final String PROPERTY = "reception";

    private final Accepted accepted;
    private final List<TrailEvent> events = new ArrayList<>();
    private Station station = Station.ACCEPT;
    private @Nullable Kept kept;

    /** An opened message that is stored: its key, and whether its id was free. */
    record Kept(Opened opened, DataKey key, boolean first) {}

    Reception(Accepted accepted) {
        this.accepted = accepted;
    }

    static Reception of(Exchange exchange) {
        return Optional.ofNullable(exchange.getProperty(PROPERTY, Reception.class))
                .orElseThrow(() -> new IllegalStateException("nothing is on its way back here"));
    }

    void accompany(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }

    void arrive(Station at) {
        station = at;
    }

    void keep(Kept what) {
        kept = what;
    }

    void note(TrailEvent event) {
        events.add(event);
    }

    /** Empty: the envelope was never opened. */
    Optional<Kept> findKept() {
        return Optional.ofNullable(kept);
    }

    Kept kept() {
        return findKept().orElseThrow(() -> new IllegalStateException("nothing is opened yet"));
    }

    Accepted accepted() {
        return accepted;
    }

    Station station() {
        return station;
    }

    List<TrailEvent> events() {
        return List.copyOf(events);
    }
}
