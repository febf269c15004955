// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes nodes of JSON-LD: the part of expansion and flattening (JSON-LD 1.1 API, 5 and 7) that graphs of tools use. */
final class Expansion {

    private static final Set<String> CONTAINERS = Set.of("@list", "@set", "@graph", "@included");
    private static final Set<String> MEDIA = Set.of("observable:dataPayload", "observable:dataPayloadReferenceURL");

    private final Graph graph;

    Expansion(Graph graph) {
        this.graph = graph;
    }

    void document(Json json) {
        values(json, Context.EMPTY, null, Place.document(json.spot()));
    }

    /** What a member holds, lists and sets laid open. */
    private List<Value> values(Json json, Context context, @Nullable String type, Place place) {
        return switch (json) {
            case Json.Scalar scalar -> scalar(scalar, context, type, place).stream().toList();
            case Json.Structure structure -> structure(structure, context, place);
            case Json.Sequence sequence -> {
                List<Value> all = new ArrayList<>();
                for (int i = 0; i < sequence.items().size(); i++) {
                    var item = sequence.items().get(i);
                    all.addAll(values(item, context, type, place.item(i + 1, item.spot())));
                }
                yield all;
            }
        };
    }

    private Optional<Value> scalar(Json.Scalar scalar, Context context, @Nullable String type, Place place) {
        var text = scalar.text();
        return switch (scalar.kind()) {
            case NOTHING -> Optional.empty();
            case WHOLE -> Optional.of(new Value(text, type == null ? "xsd:integer" : type, place));
            case FRACTION -> Optional.of(new Value(text, type == null ? "xsd:double" : type, place));
            case BOOLEAN -> Optional.of(new Value(text, type == null ? "xsd:boolean" : type, place));
            case TEXT -> {
                if (Media.isIn(text)) {
                    graph.found("GW-VAL-021", place, Media.RULE);
                    yield Optional.empty();
                }
                boolean leads = type != null && type.startsWith("@");
                var datatype = type == null ? "xsd:string" : type;
                yield Optional.of(
                        leads
                                ? new Value(context.id(text), Value.REFERENCE, place)
                                : new Value(text, datatype, place));
            }
        };
    }

    private List<Value> structure(Json.Structure structure, Context outer, Place place) {
        var own = structure.find("@context"::equals);
        var context = own.isEmpty() ? outer : outer.extend(own.get(), place.member("@context", own.get().spot()), graph::found);
        var literal = structure.find(each -> context.name(each).equals("@value"));
        if (literal.isPresent()) {
            return literal(structure, literal.get(), context, place).stream().toList();
        }
        boolean wrapper = structure.members().stream()
                .map(each -> context.name(each.name()))
                .allMatch(each -> each.equals("@context") || each.equals("@index") || CONTAINERS.contains(each));
        return wrapper ? laidOpen(structure, context, place) : List.of(node(structure, context, place));
    }

    private List<Value> laidOpen(Json.Structure structure, Context context, Place place) {
        List<Value> all = new ArrayList<>();
        for (var each : structure.members()) {
            var name = context.name(each.name());
            if (CONTAINERS.contains(name)) {
                all.addAll(values(each.value(), context, null, place.member(name, each.value().spot())));
            }
        }
        return all;
    }

    private Optional<Value> literal(Json.Structure structure, Json value, Context context, Place place) {
        var type = structure.find(each -> context.name(each).equals("@type")).map(Expansion::text);
        boolean spoken = structure.find(each -> context.name(each).equals("@language")).isPresent();
        if (!(value instanceof Json.Scalar scalar)) {
            graph.noHome(place, "a value is one text, number or yes or no");
            return Optional.empty();
        }
        var datatype = type.map(context::name).orElse(spoken ? "rdf:langString" : null);
        return scalar(scalar, context, datatype == null || datatype.startsWith("@") ? null : datatype, place);
    }

    private Value node(Json.Structure structure, Context context, Place place) {
        var id = structure.find(each -> context.name(each).equals("@id"))
                .map(Expansion::text)
                .map(context::id)
                .orElseGet(graph::blank);
        boolean says = structure.members().stream()
                .map(each -> context.name(each.name()))
                .anyMatch(each -> !each.equals("@id") && !each.equals("@context"));
        if (says) {
            var node = graph.node(id, place);
            structure.members().forEach(each -> member(node, each, context, place));
            numberUnknown(structure, context, place);
        }
        return new Value(id, Value.REFERENCE, place);
    }

    private void member(Node node, Json.Member member, Context context, Place place) {
        var name = context.name(member.name());
        var here = place.member(name, member.value().spot());
        if (name.equals("@type")) {
            types(node, member.value(), context, here);
        } else if (CONTAINERS.contains(name)) {
            values(member.value(), context, null, here);
        } else if (Inventory.isProperty(name)) {
            var values = values(member.value(), context, context.typeOf(member.name()), here);
            if (isMedia(name) && !values.isEmpty()) {
                graph.found("GW-VAL-021", here, Media.RULE);
            } else {
                values.forEach(each -> node.add(name, each));
            }
        }
    }

    /** Their names may be anything, so their positions name them; nodes inside are nodes all the same. */
    private void numberUnknown(Json.Structure structure, Context context, Place place) {
        for (int i = 0; i < structure.members().size(); i++) {
            var member = structure.members().get(i);
            var name = context.name(member.name());
            var here = place.member("member[" + (i + 1) + "]", member.value().spot());
            if (isMedia(name)) {
                if (!Inventory.isProperty(name)) {
                    graph.found("GW-VAL-021", here, Media.RULE);
                }
            } else if (!Inventory.isProperty(name) && !isKeyword(name)) {
                values(member.value(), context, null, here);
                graph.noHome(here, "the gateway does not know the property");
            }
        }
    }

    private void types(Node node, Json json, Context context, Place place) {
        var items = json instanceof Json.Sequence sequence ? sequence.items() : List.of(json);
        for (int i = 0; i < items.size(); i++) {
            var name = context.name(text(items.get(i)));
            var here = place.item(i + 1, items.get(i).spot());
            if (Inventory.isClass(name)) {
                node.add(name, here);
            } else {
                graph.noHome(here, "the gateway does not know the class");
            }
        }
    }

    private static boolean isKeyword(String name) {
        return CONTAINERS.contains(name)
                || name.equals("@id")
                || name.equals("@type")
                || name.equals("@context")
                || name.equals("@index");
    }

    private static boolean isMedia(String name) {
        return MEDIA.contains(name) || name.toLowerCase(Locale.ROOT).contains("thumbnail");
    }

    private static String text(Json json) {
        return json instanceof Json.Scalar scalar && scalar.kind() == Json.Kind.TEXT ? scalar.text() : "";
    }
}
