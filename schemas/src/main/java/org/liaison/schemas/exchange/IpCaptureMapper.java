// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import org.liaison.schemas.exchange.xml.IpCaptureXml;
import org.liaison.schemas.message.Personal;
import org.liaison.schemas.xml.Fitting;

/** Addresses seen on the network. */
final class IpCaptureMapper {

    private IpCaptureMapper() {}

    static IpCaptureXml toXml(Item.IpCapture capture, Fitting fitting) {
        var xml = ProvenanceMapper.toXml(capture.provenance(), new IpCaptureXml(), fitting);
        xml.setAddress(capture.address().reveal());
        xml.setPort(capture.port());
        xml.setAt(fitting.time("At", capture.at()));
        xml.setEventName(fitting.text("EventName", capture.eventName()));
        xml.setPossibleProxy(capture.possibleProxy());
        return xml;
    }

    static Item.IpCapture fromXml(IpCaptureXml xml) {
        return new Item.IpCapture(
                ProvenanceMapper.fromXml(xml),
                Personal.of(xml.getAddress()),
                xml.getPort(),
                xml.getAt(),
                xml.getEventName(),
                xml.isPossibleProxy());
    }
}
