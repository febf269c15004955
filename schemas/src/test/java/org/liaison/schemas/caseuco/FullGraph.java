// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liaison.schemas.message.Document;
import tools.jackson.databind.json.JsonMapper;

/** A graph with a node of every class and every property of the inventory, but for media and what is forbidden. */
final class FullGraph {

    static final Set<String> MEDIA = Set.of("observable:dataPayload", "observable:dataPayloadReferenceURL");

    private static final Map<String, String> HOSTS = Map.ofEntries(
            Map.entry("identity", "identity:Person"),
            Map.entry("location", "location:Location"),
            Map.entry("liaison:ConvictionFacet", "core:Event"),
            Map.entry("liaison:EventFacet", "core:Event"),
            Map.entry("liaison:OrganisationFacet", "identity:Organization"),
            Map.entry("liaison:LocationFacet", "location:Location"),
            Map.entry("liaison:PersonFacet", "identity:Person"),
            Map.entry("liaison:StatementFacet", "identity:Person"),
            Map.entry("liaison:FileFacet", "observable:File"),
            Map.entry("liaison:AccountFacet", "observable:DigitalAccount"),
            Map.entry("liaison:DeviceFacet", "observable:Device"));

    private static final Map<String, List<String>> CODES = Map.of(
            "liaison:sex", List.of("MALE", "FEMALE"),
            "liaison:urgency", List.of("NORMAL", "URGENT"),
            "liaison:purpose", List.of("CROSS_CHECKING", "RESEARCH"),
            "liaison:classification", List.of("BPL", "SECRET"),
            "liaison:handlingCode", List.of("H0", "H1"),
            "liaison:source", List.of("A", "B"),
            "liaison:subject", List.of("SUSPECT", "VICTIM"),
            "liaison:recidivism", List.of("YES", "NO"),
            "liaison:suspended", List.of("YES", "NO"));

    private final List<Map<String, Object>> nodes = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();
    private final List<Leaf> leaves = new ArrayList<>();

    FullGraph() {
        var classes = Inventory.all().stream().map(Property::owner).distinct().toList();
        classes.forEach(each -> ids.put(each, id(each)));
        classes.forEach(this::node);
        investigation();
    }

    /** One value and where it stands. */
    record Leaf(int node, Property property) {

        String path() {
            return "/@graph[" + (node + 1) + "]/" + property.name();
        }
    }

    List<Leaf> leaves() {
        return leaves;
    }

    Document document() {
        return document(nodes);
    }

    Document altered(Leaf leaf) {
        var copy = new ArrayList<>(nodes);
        var node = new LinkedHashMap<>(copy.get(leaf.node()));
        node.put(leaf.property().name(), value(leaf.property(), true));
        copy.set(leaf.node(), node);
        return document(copy);
    }

    private static Document document(List<Map<String, Object>> nodes) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", Names.PREFIXES);
        document.put("@graph", nodes);
        return new Document("case-uco", JsonMapper.shared().writeValueAsBytes(document));
    }

    private void node(String type) {
        boolean facet = Inventory.isA(type, "core:Facet");
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", ids.get(type));
        node.put("@type", type.equals("liaison:HandlingMarking") ? List.of("marking:MarkingDefinition", type) : type);
        Inventory.askedOf(type).stream()
                .filter(each -> each.owner().equals(type) || each.least() > 0)
                .filter(each -> each.most() > 0 && !MEDIA.contains(each.name()))
                .forEach(each -> {
                    node.put(each.name(), value(each, false));
                    leaves.add(new Leaf(nodes.size(), each));
                });
        nodes.add(node);
        if (facet && !type.equals("liaison:HandlingFacet") && !type.equals("core:Facet")) {
            host(type);
        }
    }

    private void host(String facet) {
        var prefix = facet.substring(0, facet.indexOf(':'));
        var host = HOSTS.getOrDefault(facet, HOSTS.getOrDefault(prefix, "observable:ObservableObject"));
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", id("host of " + facet));
        node.put("@type", host);
        node.put("core:hasFacet", Map.of("@id", ids.get(facet)));
        nodes.add(node);
    }

    /** It frames a package of ours. */
    private void investigation() {
        for (var each : nodes) {
            if ("investigation:Investigation".equals(each.get("@type"))) {
                each.put("core:hasFacet", Map.of("@id", ids.get("liaison:HandlingFacet")));
                each.put("core:objectMarking", Map.of("@id", ids.get("liaison:HandlingMarking")));
            }
        }
    }

    private Object value(Property property, boolean other) {
        if (CODES.containsKey(property.name())) {
            return CODES.get(property.name()).get(other ? 1 : 0);
        }
        return switch (property.type()) {
            case "xsd:string", "any" -> other ? "Niemand" : "Nemo of " + property.name();
            case "xsd:boolean" -> !other;
            case "xsd:integer" -> other ? 2 : 1;
            case "xsd:nonNegativeInteger" -> literal(property, other ? "2" : "1");
            case "xsd:decimal" -> literal(property, other ? "2.5" : "1.5");
            case "xsd:hexBinary" -> literal(property, other ? "0b" : "0a");
            case "xsd:anyURI" -> literal(property, "https://example.org/" + (other ? "b" : "a"));
            case "xsd:dateTime" -> literal(property, "2026-01-02T03:04:0" + (other ? "6Z" : "5Z"));
            default -> Map.of("@id", other ? id("nothing") : ids.getOrDefault(target(property), id("nothing")));
        };
    }

    /** An instance that the range allows and the package knows. */
    private static String target(Property property) {
        return switch (property.name()) {
            case "observable:src" -> "observable:IPv4Address";
            case "liaison:contact" -> "observable:EmailAddress";
            case "core:source" -> "identity:Person";
            case "core:target" -> "observable:File";
            default -> property.type();
        };
    }

    private static Map<String, String> literal(Property property, String text) {
        return Map.of("@type", property.type(), "@value", text);
    }

    private static String id(String name) {
        return "urn:example:" + UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
