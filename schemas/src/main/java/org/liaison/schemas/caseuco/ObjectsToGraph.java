// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liaison.schemas.exchange.Conviction;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Location;
import org.liaison.schemas.exchange.Organisation;
import org.liaison.schemas.exchange.Person;

/** A package as a graph: the investigation first, then its objects, who is who, and what connects them. */
final class ObjectsToGraph {

    private final ExchangePackage exchange;
    private final Making making;
    private final List<Resource> resources = new ArrayList<>();
    private final Map<String, String> nodes = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();

    ObjectsToGraph(ExchangePackage exchange, Omissions omissions) {
        this.exchange = exchange;
        this.making = new Making(exchange.id(), omissions);
    }

    Map<String, Object> document() {
        exchange.objects().forEach(this::object);
        int position = 0;
        for (var each : exchange.connections()) {
            resources.add(Connections.write(each, nodes, ++position, making));
        }
        List<Object> graph = new ArrayList<>();
        var ids = resources.stream().map(Resource::id).toList();
        graph.add(Framing.write(exchange, ids, making).json());
        var marking = Framing.markingId(making);
        resources.forEach(
                each -> graph.add(each.to("core:objectMarking", marking).json()));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", Names.PREFIXES);
        document.put("@graph", graph);
        return document;
    }

    private void object(ExchangeObject object) {
        var element = element(object);
        var path = "Objects/" + element + "[" + positions.merge(element, 1, Integer::sum) + "]";
        var resource = resource(object, path).facet(Statements.write(object, path, making));
        nodes.put(object.id(), resource.id());
        resources.add(resource);
        if (object instanceof Person person) {
            resources.addAll(Roles.write(person, resource.id(), path, making));
        }
    }

    private static String element(ExchangeObject object) {
        return object instanceof Item ? "Item" : object.getClass().getSimpleName();
    }

    private Resource resource(ExchangeObject object, String path) {
        return switch (object) {
            case Person person -> Persons.write(person, path, making);
            case Organisation organisation -> Organisations.write(organisation, path, making);
            case Location location -> Locations.write(location, path, making);
            case Event event -> Events.write(event, path, making);
            case Conviction conviction -> Convictions.write(conviction, path, making);
            case Item.Account account -> Accounts.write(account, path, making);
            case Item.Device device -> Devices.write(device, path, making);
            case Item.IpCapture capture -> Captures.write(capture, path, making);
            case Item.MediaFile file -> Files.write(file, path, making);
            case Item.Reference reference -> References.write(reference, path, making);
        };
    }
}
