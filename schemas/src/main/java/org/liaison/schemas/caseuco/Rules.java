// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the inventory asks of a graph: the rules of the official shapes that can be asked without the ontology. */
final class Rules {

    private static final String CODE = "GW-VAL-010";

    private static final Map<String, Pattern> FORMS = Map.of(
            "xsd:boolean", Pattern.compile("true|false|1|0"),
            "xsd:integer", Pattern.compile("[+-]?[0-9]+"),
            "xsd:nonNegativeInteger", Pattern.compile("\\+?[0-9]+"),
            "xsd:decimal", Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)"),
            "xsd:hexBinary", Pattern.compile("(?:[0-9a-fA-F]{2})*"),
            "xsd:dateTime",
                    Pattern.compile("-?[0-9]{4,9}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?"
                            + "(?:Z|[+-][0-9]{2}:[0-9]{2})?"));

    private final Graph graph;

    private Rules(Graph graph) {
        this.graph = graph;
    }

    static void check(Graph graph) {
        var rules = new Rules(graph);
        List.copyOf(graph.nodes()).forEach(rules::node);
    }

    private void node(Node node) {
        if (node.isBlank() && node.isA("core:UcoThing")) {
            graph.found(CODE, node.place(), "a thing of the ontology has an identifier");
        }
        if (node.isA("action:Action") && node.isA("core:Event")) {
            graph.found(CODE, node.place(), "an action is no event");
        }
        Set<Property> asked = Collections.newSetFromMap(new IdentityHashMap<>()); // what two classes share is one row
        for (var type : node.types().keySet()) {
            Inventory.askedOf(type).stream().filter(asked::add).forEach(each -> property(node, each));
        }
        if (node.isA("types:DictionaryEntry")) {
            node.values("types:key").forEach(this::key);
        }
    }

    private void property(Node node, Property property) {
        var values = node.values(property.name());
        if (values.size() < property.least()) {
            graph.found(CODE, node.place().member(property.name(), node.place().spot()), "it is required");
        }
        if (values.size() > property.most()) {
            graph.found(CODE, values.getLast().place(), "it stands no more often than " + property.most());
        }
        values.forEach(each -> value(each, property));
    }

    private void value(Value value, Property property) {
        if (value.isReference() == property.isLiteral()) {
            graph.found(CODE, value.place(), property.isLiteral() ? "it is a value" : "it leads to another node");
        } else if (property.type().startsWith("xsd:") && !value.type().equals(property.type())) {
            graph.found(CODE, value.place(), "its datatype is " + property.type());
        } else if (FORMS.containsKey(property.type())
                && !FORMS.get(property.type()).matcher(value.text()).matches()) {
            graph.found(CODE, value.place(), "it is written as " + property.type() + " is");
        }
    }

    /** Tools copy the metadata of pictures into dictionaries, the small picture among them. */
    private void key(Value key) {
        if (key.text().toLowerCase(Locale.ROOT).contains("thumbnail")) {
            graph.found("GW-VAL-021", key.place(), Media.RULE);
        }
    }
}
