// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import java.util.regex.Pattern;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Location;
import org.liaison.schemas.exchange.Organisation;
import org.liaison.schemas.hotline.xml.Capture;
import org.liaison.schemas.hotline.xml.Sighting;
import org.liaison.schemas.hotline.xml.Step;
import org.liaison.schemas.xml.Fitting;

/** What a sighting says of its place: each part stands in a connection with the page, or with the report itself. */
final class PartsOfSighting {

    private static final Link SAID = Link.from(ConnectionType.ASSOCIATED_WITH);
    private static final Link HOST = Link.to(ConnectionType.ASSOCIATED_WITH);
    private static final Link COUNTRY = Link.to(ConnectionType.LOCATED_AT);
    private static final Link CAPTURE = Link.from(ConnectionType.CAPTURED_FROM);
    private static final Link MATERIAL = Link.to(ConnectionType.CONTAINS);

    /** As type IpAddress of the schema. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    private static final String UNDESCRIBED = "a report describes nothing";

    private final Graph graph;
    private final FileToMaterial files;

    PartsOfSighting(Graph graph) {
        this.graph = graph;
        this.files = new FileToMaterial(graph);
    }

    /** @param owner the id of the page or of the report's event */
    void add(Sighting sighting, String owner) {
        graph.follow(owner, SAID, Item.Reference.class, (each, at) -> reference(sighting, each, at));
        graph.follow(owner, HOST, Organisation.class, (each, at) -> host(sighting, each, at));
        graph.follow(
                owner,
                COUNTRY,
                Location.class,
                (each, at) -> Countries.isBare(each, Kinds.HOSTING)
                        && sighting.getHostingCountry().add(each.country()));
        graph.follow(owner, CAPTURE, Item.IpCapture.class, (each, at) -> capture(sighting, each, at));
        graph.follow(owner, SAID, Event.class, (each, at) -> step(sighting, each, at));
        graph.follow(owner, MATERIAL, Item.MediaFile.class, (each, at) -> material(sighting, each, at));
    }

    boolean material(Sighting sighting, Item.MediaFile file, Fitting at) {
        return sighting.getMaterial().add(files.map(file, at));
    }

    private static boolean capture(Sighting sighting, Item.IpCapture capture, Fitting at) {
        var address = at.matching("Address", at.text("Address", capture.address()), ADDRESS);
        if (address == null) {
            return false;
        }
        var xml = new Capture();
        xml.setIpAddress(address);
        xml.setPort(capture.port());
        xml.setAt(at.time("At", capture.at()));
        FrameLosses.noHomeIf(at, "EventName", capture.eventName(), "it is the address of a server");
        FrameLosses.noHomeIf(at, "PossibleProxy", capture.possibleProxy(), "it is the address of a server");
        return sighting.getCapture().add(xml);
    }

    private static boolean reference(Sighting sighting, Item.Reference reference, Fitting at) {
        boolean referrer = reference.kind().equals(Kinds.REFERRER);
        boolean ours = referrer || reference.kind().equals(Kinds.ENVIRONMENT);
        var text = ours ? Filled.text(at, "Reference", reference.reference()) : null;
        if (text == null || !(referrer || Codes.isOf("environment", text))) {
            return false;
        }
        FrameLosses.noHomeIf(at, "Note", reference.note(), UNDESCRIBED);
        return (referrer ? sighting.getReferrer() : sighting.getEnvironment()).add(text);
    }

    private static boolean host(Sighting sighting, Organisation host, Fitting at) {
        var name = Kinds.HOST.equals(host.kind()) ? Filled.text(at, "Name", host.name()) : null;
        if (name == null) {
            return false;
        }
        FrameLosses.noHomeIf(at, "Registration", host.registration(), "a provider is known by its name");
        return sighting.getHost().add(name);
    }

    private static boolean step(Sighting sighting, Event event, Fitting at) {
        if (!Kinds.STEPS.contains(event.kind())) {
            return false;
        }
        var step = new Step();
        step.setKind(event.kind());
        step.setAt(at.time("From", event.from()));
        step.setUntil(at.time("Until", event.until()));
        FrameLosses.noHomeIf(at, "Offence", event.offence(), "a hotline does not name offences");
        FrameLosses.noHomeIf(at, "Description", event.description(), UNDESCRIBED);
        return sighting.getStep().add(step);
    }
}
