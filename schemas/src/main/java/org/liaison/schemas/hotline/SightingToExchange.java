// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Location;
import org.liaison.schemas.exchange.Organisation;
import org.liaison.schemas.exchange.Validity;
import org.liaison.schemas.hotline.xml.Capture;
import org.liaison.schemas.hotline.xml.Sighting;
import org.liaison.schemas.hotline.xml.Step;
import org.liaison.schemas.message.Personal;

/** One place where something was found: a page, with everything said of it connected to it. */
final class SightingToExchange {

    private final Draft draft;
    private final String event;
    private final MaterialToExchange materials;

    SightingToExchange(Draft draft, String event) {
        this.draft = draft;
        this.event = event;
        this.materials = new MaterialToExchange(draft);
    }

    void map(String place, Sighting sighting) {
        var owner = owner(place, sighting);
        Numbered.each(
                place + "/Referrer",
                sighting.getReferrer(),
                (where, url) -> draft.connect(
                        draft.reference(where, Kinds.REFERRER, url), ConnectionType.ASSOCIATED_WITH, owner));
        Numbered.each(
                place + "/Environment",
                sighting.getEnvironment(),
                (where, code) -> draft.connect(
                        draft.reference(where, Kinds.ENVIRONMENT, code), ConnectionType.ASSOCIATED_WITH, owner));
        Numbered.each(place + "/Host", sighting.getHost(), (where, name) -> host(where, name, owner));
        Numbered.each(
                place + "/HostingCountry", sighting.getHostingCountry(), (where, code) -> country(where, code, owner));
        Numbered.each(place + "/Capture", sighting.getCapture(), (where, each) -> capture(where, each, owner));
        Numbered.each(place + "/Step", sighting.getStep(), (where, each) -> step(where, each, owner));
        Numbered.each(
                place + "/Material",
                sighting.getMaterial(),
                (where, each) -> draft.connect(owner, ConnectionType.CONTAINS, materials.map(where, each)));
    }

    /** Without address, what was found belongs to the report itself. */
    private String owner(String place, Sighting sighting) {
        var url = sighting.getUrl();
        if (url == null) {
            draft.noHome(place + "/SeenAt", sighting.getSeenAt(), "there is no address that was seen");
            return event;
        }
        var provenance = draft.provenance("i", place, null, seen(place + "/SeenAt", sighting.getSeenAt()));
        var page = draft.add(new Item.Reference(provenance, Kinds.PAGE, Personal.of(url), null));
        draft.connect(page, ConnectionType.ASSOCIATED_WITH, event);
        return page;
    }

    private Validity seen(String place, @Nullable OffsetDateTime at) {
        if (at == null) {
            return Validity.OPEN;
        }
        if (!at.getOffset().equals(ZoneOffset.UTC)) {
            draft.narrowed(place, "a validity has no zone", "the same instant in UTC");
        }
        return new Validity(at.toInstant(), null);
    }

    private void host(String place, String name, String owner) {
        var provenance = draft.provenance("o", place);
        var host = draft.add(new Organisation(provenance, Personal.of(name), Kinds.HOST, null));
        draft.connect(owner, ConnectionType.ASSOCIATED_WITH, host);
    }

    private void country(String place, String code, String owner) {
        var provenance = draft.provenance("l", place);
        var country = draft.add(new Location(provenance, Kinds.HOSTING, List.of(), null, null, code, null));
        draft.connect(owner, ConnectionType.LOCATED_AT, country);
    }

    private void capture(String place, Capture capture, String owner) {
        var address = Personal.of(capture.getIpAddress());
        var provenance = draft.provenance("i", place);
        var item = new Item.IpCapture(provenance, address, capture.getPort(), capture.getAt(), null, null);
        draft.connect(draft.add(item), ConnectionType.CAPTURED_FROM, owner);
    }

    private void step(String place, Step step, String owner) {
        var provenance = draft.provenance("e", place);
        var taken = new Event(provenance, step.getKind(), step.getAt(), step.getUntil(), null, null);
        draft.connect(draft.add(taken), ConnectionType.ASSOCIATED_WITH, owner);
    }
}
