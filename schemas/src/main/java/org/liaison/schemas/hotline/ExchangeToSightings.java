// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.hotline.xml.Sighting;
import org.liaison.schemas.xml.Fitting;

/** Pages with all that belongs to them; then, in a sighting without address, what belongs to no page. */
final class ExchangeToSightings {

    private static final String UNCONNECTED = "the package does not connect it with a report";
    private static final String TAKEN = "taken as a part of this one";

    private final Graph graph;
    private final ExchangePackage exchange;
    private final @Nullable Event event;
    private final PartsOfSighting parts;

    /** @param event the one that stands for the report */
    ExchangeToSightings(Graph graph, ExchangePackage exchange, @Nullable Event event) {
        this.graph = graph;
        this.exchange = exchange;
        this.event = event;
        this.parts = new PartsOfSighting(graph);
    }

    void addTo(List<Sighting> sightings) {
        for (var each : exchange.items()) {
            if (each instanceof Item.Reference reference) {
                var sighting = new Sighting();
                if (graph.offer(reference, (page, at) -> page(page, at, sighting))) {
                    belong(reference);
                    parts.add(sighting, reference.id());
                    sightings.add(sighting);
                }
            }
        }
        var rest = new Sighting();
        if (event != null) {
            parts.add(rest, event.id());
        }
        exchange.items().forEach(each -> loose(rest, each));
        if (!isEmpty(rest)) {
            sightings.add(rest);
        }
    }

    private boolean page(Item.Reference page, Fitting at, Sighting sighting) {
        var url = page.kind().equals(Kinds.PAGE) ? Filled.text(at, "Reference", page.reference()) : null;
        if (url == null) {
            return false;
        }
        sighting.setUrl(url);
        FrameLosses.noHomeIf(at, "Note", page.note(), "a report describes nothing");
        var seen = at.time("Validity/From", page.provenance().validity().from());
        sighting.setSeenAt(seen == null ? null : seen.atOffset(ZoneOffset.UTC));
        var until = page.provenance().validity().until();
        FrameLosses.noHomeIf(at, "Validity/Until", until, "an address says when it was seen, not until when");
        graph.date(page);
        return true;
    }

    /** A capture that belongs to no page is not the address of a server. */
    private void loose(Sighting rest, Item item) {
        if (item instanceof Item.MediaFile file && graph.offer(file, (each, at) -> parts.material(rest, each, at))) {
            graph.assumed(item, UNCONNECTED, TAKEN);
        }
    }

    private void belong(Item.Reference page) {
        if (event == null || !graph.connects(page.id(), ConnectionType.ASSOCIATED_WITH, event.id())) {
            graph.assumed(page, UNCONNECTED, TAKEN);
        }
    }

    private static boolean isEmpty(Sighting sighting) {
        return sighting.getReferrer().isEmpty()
                && sighting.getEnvironment().isEmpty()
                && sighting.getHost().isEmpty()
                && sighting.getHostingCountry().isEmpty()
                && sighting.getCapture().isEmpty()
                && sighting.getStep().isEmpty()
                && sighting.getMaterial().isEmpty();
    }
}
