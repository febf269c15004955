// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.liaison.schemas.exchange.ConnectionType;

/** The nodes of a graph as objects of a package: roles and frame first, then things, then what connects them. */
final class GraphToObjects {

    private static final String OURS = "liaison:ReferenceFacet";
    private static final List<Kind> KINDS = List.of(
            new Kind("", OURS, References::read),
            new Kind("", Convictions.FACET, Convictions::read),
            new Kind("identity:Person", "", Persons::read),
            new Kind("identity:Organization", "", Organisations::read),
            new Kind("location:Location", "", Locations::read),
            new Kind("core:Event", "", Events::read),
            new Kind("action:Action", "", Events::read),
            new Kind("investigation:ProvenanceRecord", "", References::exhibit),
            new Kind("tool:Tool", "", References::tool),
            new Kind("observable:File", "", Files::read),
            new Kind("observable:Account", "", Accounts::read),
            new Kind("observable:Device", "", Devices::read),
            new Kind("observable:NetworkConnection", "", Captures::read),
            new Kind("observable:IPAddress", "", Captures::read),
            new Kind("observable:Message", "", References::read),
            new Kind("observable:URL", "", References::read),
            new Kind("observable:DomainName", "", References::read),
            new Kind("observable:EmailAddress", "", References::read),
            new Kind("", "observable:FileFacet", Files::read),
            new Kind("", "observable:ContentDataFacet", Files::read),
            new Kind("", "observable:AccountFacet", Accounts::read),
            new Kind("", "observable:DigitalAccountFacet", Accounts::read),
            new Kind("", "observable:ApplicationAccountFacet", Accounts::read),
            new Kind("", "observable:EmailAccountFacet", Accounts::read),
            new Kind("", "observable:PhoneAccountFacet", Accounts::read),
            new Kind("", "observable:NetworkConnectionFacet", Captures::read),
            new Kind("", "observable:IPAddressFacet", Captures::read),
            new Kind("", "observable:MessageFacet", References::read),
            new Kind("", "observable:URLFacet", References::read),
            new Kind("", "observable:DomainNameFacet", References::read),
            new Kind("", "observable:EmailAddressFacet", References::read),
            new Kind("", "observable:DeviceFacet", Devices::read),
            new Kind("", "observable:MobileDeviceFacet", Devices::read),
            new Kind("", "observable:SIMCardFacet", Devices::read));

    /** Properties whose end is a part of what they stand on, and what it must be. */
    private static final List<Part> PARTS = List.of(
            new Part("observable:src", "observable:IPAddress"),
            new Part("observable:emailAddress", "observable:EmailAddress"),
            new Part("liaison:contact", "observable:ObservableObject"),
            new Part("liaison:profileUrl", "observable:URL"),
            new Part("core:hasFacet", "core:Facet"));

    private final Draft draft;
    private final Set<String> parts = new HashSet<>();

    private GraphToObjects(Draft draft) {
        this.draft = draft;
    }

    private interface Maker {

        void read(Node node, Draft draft);
    }

    /** @param facet decides if the class does not */
    private record Kind(String type, String facet, Maker maker) {

        boolean fits(Node node, Graph graph) {
            if (!type.isEmpty() && node.isA(type)) {
                return true;
            }
            for (var each : node.values("core:hasFacet")) {
                if (!facet.isEmpty()
                        && graph.find(each).filter(found -> found.isA(facet)).isPresent()) {
                    return true;
                }
            }
            return false;
        }
    }

    private record Part(String property, String type) {}

    static Frame map(Draft draft) {
        var mapping = new GraphToObjects(draft);
        var graph = draft.graph();
        Roles.read(draft);
        var frame = Frame.read(draft);
        mapping.findParts();
        List.copyOf(graph.nodes()).forEach(mapping::object);
        graph.nodes().forEach(each -> link(each, draft));
        graph.all("core:Relationship").forEach(each -> Connections.read(each, draft));
        Leftovers.note(graph);
        return frame;
    }

    private void findParts() {
        for (var node : draft.graph().nodes()) {
            for (var part : PARTS) {
                node.values(part.property())
                        .forEach(each -> draft.graph()
                                .find(each)
                                .filter(end -> end.isA(part.type()))
                                .ifPresent(end -> parts.add(end.id())));
            }
            if (node.isA("investigation:Investigation")) {
                node.values("core:createdBy").stream().filter(Value::isTaken).forEach(each -> parts.add(each.text()));
            }
        }
    }

    private void object(Node node) {
        boolean characterises = node.isA("core:UcoInherentCharacterizationThing");
        if (characterises || parts.contains(node.id()) || node.isA("core:Relationship")) {
            return;
        }
        KINDS.stream()
                .filter(each -> each.fits(node, draft.graph()))
                .findFirst()
                .ifPresent(each -> each.maker().read(node, draft));
    }

    private static void link(Node node, Draft draft) {
        if (draft.findObject(node).isEmpty()) {
            return;
        }
        if (node.isA("action:Action") || node.isA("core:Event")) {
            Events.link(node, draft);
        } else if (node.isA("investigation:ProvenanceRecord")) {
            node.values("core:object").forEach(each -> Events.link(node, ConnectionType.CONTAINS, each, draft));
        } else if (node.isA("observable:Message")) {
            References.link(node, draft);
        }
    }
}
