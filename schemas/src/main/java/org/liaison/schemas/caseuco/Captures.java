// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.message.Personal;

/** Addresses seen on a network: a connection with its source, or an address alone. */
final class Captures {

    private static final String CONNECTION = "observable:NetworkConnectionFacet";
    private static final String ADDRESS = "observable:IPAddressFacet";
    private static final String OURS = "liaison:CaptureFacet";
    private static final Pattern IPV4 = Pattern.compile("(?:[0-9]{1,3}\\.){3}[0-9]{1,3}");
    private static final Pattern IPV6 = Pattern.compile("(?=.*:.*:)[0-9a-fA-F:.]{2,45}");

    private Captures() {}

    static Resource write(Item.IpCapture capture, String path, Making making) {
        var id = capture.id();
        var address = Given.text(capture.address());
        var type = IPV4.matcher(address).matches()
                ? "observable:IPv4Address"
                : IPV6.matcher(address).matches() ? "observable:IPv6Address" : "observable:IPAddress";
        return making.resource(path, "connection", id, "observable:NetworkConnection")
                .facet(making.resource(path, "connection-facet", id, CONNECTION)
                        .node(
                                "observable:src",
                                making.resource(path, "ip-address", id, type)
                                        .facet(making.resource(path, "ip-address-facet", id, type + "Facet")
                                                .with("observable:addressValue", capture.address())))
                        .whole("observable:sourcePort", capture.port())
                        .with("observable:startTime", capture.at()))
                .facet(making.resource(path, "capture", id, "core:Facet", OURS)
                        .with("liaison:eventName", capture.eventName())
                        .with("liaison:possibleProxy", capture.possibleProxy()));
    }

    static void read(Node node, Draft draft) {
        var thing = new Thing(draft, node)
                .of(
                        "observable:NetworkConnection",
                        "observable:IPAddress",
                        "observable:IPv4Address",
                        "observable:IPv6Address");
        var address = address(thing);
        if (address == null) {
            draft.graph().noHome(node.place(), "without source address nobody was seen");
            return;
        }
        var port = thing.whole(CONNECTION, "observable:sourcePort", 0, 65_535);
        var at = thing.past(CONNECTION, "observable:startTime");
        var capture = new Item.IpCapture(
                Statements.read(thing, draft, "i"),
                address,
                port == null ? null : port.intValue(),
                at,
                thing.text(OURS, "liaison:eventName"),
                thing.flag(OURS, "liaison:possibleProxy"));
        draft.fact(new Fact.IpCapture(node.place().path(), address, capture.port(), at, false));
        draft.add(node, capture);
    }

    private static @Nullable Personal<String> address(Thing thing) {
        for (var each : thing.things(CONNECTION, "observable:src")) {
            each.of("observable:IPAddress", "observable:IPv4Address", "observable:IPv6Address");
            var address = each.personal(ADDRESS, "observable:addressValue");
            if (address != null) {
                return address;
            }
        }
        return thing.personal(ADDRESS, "observable:addressValue");
    }
}
