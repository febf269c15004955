// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;
import org.liaison.schemas.exchange.Urgency;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.message.Station;
import org.liaison.security.trail.TrailEvent;
import org.liaison.security.vault.DataKey;

/**
 * What accompanies a message through one transaction: its data key, the events to be trailed with it, and how far it
 * came. The only thing beside the body that an exchange carries.
 */
final class Passage {

    private static final String PROPERTY = "passage";

    private final DataKey key;
    private final List<TrailEvent> events = new ArrayList<>();
    private final List<PartnerId> outgoing = new ArrayList<>();
    private final Set<PartnerId> resumed;
    private Urgency urgency = Urgency.NORMAL;
    private Header header;
    private Station station = Station.INGEST;

    Passage(Header header, DataKey key, Set<PartnerId> resumed) {
        this.header = header;
        this.key = key;
        this.resumed = Set.copyOf(resumed);
    }

    static Optional<Passage> find(Exchange exchange) {
        return Optional.ofNullable(exchange.getProperty(PROPERTY, Passage.class));
    }

    static Passage of(Exchange exchange) {
        return find(exchange).orElseThrow(() -> new IllegalStateException("nothing is on its way here"));
    }

    void accompany(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }

    void arrive(Station at, Header with) {
        station = at;
        header = with;
    }

    void note(TrailEvent event) {
        events.add(event);
    }

    /** Notes what led to the event that was noted last. */
    void noteCauses(List<TrailEvent> causes) {
        events.addAll(Math.max(0, events.size() - 1), causes);
    }

    void prioritise(Urgency stated) {
        urgency = stated;
    }

    Urgency urgency() {
        return urgency;
    }

    /** The only recipients of this turn, because a second person agreed; empty: it is the first turn, for all. */
    Set<PartnerId> resumed() {
        return resumed;
    }

    /** Partners for whom a sealed delivery lies in the outbox. */
    List<PartnerId> outgoing() {
        return outgoing;
    }

    /** The events so far, once. */
    List<TrailEvent> drain() {
        var drained = List.copyOf(events);
        events.clear();
        return drained;
    }

    DataKey key() {
        return key;
    }

    Header header() {
        return header;
    }

    Station station() {
        return station;
    }
}
