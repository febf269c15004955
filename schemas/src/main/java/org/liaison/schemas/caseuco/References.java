// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Item;

/** Pages, mailboxes, domains, messages, exhibits, tools: whatever is known by a reference to it. */
final class References {

    private static final String OURS = "liaison:ReferenceFacet";

    private References() {}

    static Resource write(Item.Reference reference, String path, Making making) {
        var id = reference.id();
        var facet =
                making.resource(path, "reference-facet", id, "core:Facet", OURS).with("liaison:kind", reference.kind());
        var key = new Address.Key(path, "reference", id);
        return Address.ofReference(reference.kind())
                .write(making, key, reference.reference(), facet, "liaison:value")
                .with("core:description", reference.note());
    }

    static void read(Node node, Draft draft) {
        var thing = new Thing(draft, node);
        var stated = thing.text(OURS, "liaison:kind");
        var kind = stated == null ? kind(thing) : stated;
        var text = Address.ofReference(kind).read(thing, OURS, "liaison:value");
        var reference = new Item.Reference(
                Statements.read(thing, draft, "i"), kind, text, thing.personal("", "core:description"));
        draft.add(node, reference);
        draft.happened(reference.id(), "message-sent", thing, Address.MESSAGE.facet(), "observable:sentTime");
    }

    /** What a thing of somebody else is a reference to. */
    private static String kind(Thing thing) {
        if (thing.node().isA(Address.MESSAGE.type()) || thing.has(Address.MESSAGE.facet())) {
            return "message";
        }
        if (thing.node().isA(Address.EMAIL.type()) || thing.has(Address.EMAIL.facet())) {
            return "email";
        }
        return thing.node().isA(Address.DOMAIN.type()) || thing.has(Address.DOMAIN.facet()) ? "domain" : "url";
    }

    /** Who wrote a message to whom; asked when every object is there. */
    static void link(Node node, Draft draft) {
        var thing = new Thing(draft, node);
        for (var property : new String[] {"observable:from", "observable:to"}) {
            for (var each : thing.values(Address.MESSAGE.facet(), property)) {
                Events.link(node, ConnectionType.ASSOCIATED_WITH, each, draft);
            }
        }
    }

    /** An exhibit by its number, with what it contains. */
    static void exhibit(Node node, Draft draft) {
        var thing = new Thing(draft, node).of("investigation:ProvenanceRecord");
        var number = thing.personal("", "investigation:exhibitNumber");
        var provenance = Statements.read(thing, draft, "i");
        draft.add(node, new Item.Reference(provenance, "exhibit", number, thing.personal("", "core:description")));
    }

    /** A program by its name and version. */
    static void tool(Node node, Draft draft) {
        var thing = new Thing(draft, node).of("tool:Tool");
        var name = thing.personal("", "core:name");
        var provenance = Statements.read(thing, draft, "i");
        draft.add(node, new Item.Reference(provenance, "source-application", name, thing.personal("", "tool:version")));
    }
}
