// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import org.liaison.schemas.exchange.xml.EventXml;
import org.liaison.schemas.xml.Fitting;

/** What happened. */
final class EventMapper {

    private EventMapper() {}

    static EventXml toXml(Event event, Fitting fitting) {
        var xml = ProvenanceMapper.toXml(event.provenance(), new EventXml(), fitting);
        xml.setKind(fitting.label("Kind", event.kind()));
        xml.setFrom(fitting.time("From", event.from()));
        xml.setUntil(fitting.time("Until", event.until()));
        xml.setOffence(fitting.label("Offence", event.offence()));
        xml.setDescription(fitting.longText("Description", event.description()));
        return xml;
    }

    static Event fromXml(EventXml xml) {
        return new Event(
                ProvenanceMapper.fromXml(xml),
                xml.getKind(),
                xml.getFrom(),
                xml.getUntil(),
                xml.getOffence(),
                Given.personal(xml.getDescription()));
    }
}
