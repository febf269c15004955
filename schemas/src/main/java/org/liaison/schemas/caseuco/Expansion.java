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
    private static final Set<String> OTHER_KEYWORDS = Set.of("@id", "@type", "@context", "@index");
    private static final Set<String> MEDIA = Set.of("observable:dataPayload", "observable:dataPayloadReferenceURL");

    private final Graph graph;

    Expansion(Graph graph) {
        this.graph = graph;
    }

    /** A member under the name that its own means. */
    private record Named(String written, String name, Json value) {

        @Override
        public String toString() {
            return "Named[personal]";
        }
    }

    /** An object of a document, its names resolved. */
    private record Resolved(List<Named> members, Context context, Place place) {

        Optional<Json> find(String name) {
            for (var each : members) { // asked of every object, so that a stream would cost more than the question
                if (each.name().equals(name)) {
                    return Optional.of(each.value());
                }
            }
            return Optional.empty();
        }

        /** It only holds others: a list, a set, a graph. */
        boolean isContainer() {
            return members.stream()
                    .map(Named::name)
                    .allMatch(each -> each.equals("@context") || each.equals("@index") || CONTAINERS.contains(each));
        }

        @Override
        public String toString() {
            return "Resolved[personal]";
        }
    }

    void document(Json json) {
        values(json, Context.empty(), null, Place.document(json.spot()));
    }

    /** What a member holds, lists and sets laid open. */
    private List<Value> values(Json json, Context context, @Nullable String type, Place place) {
        return switch (json) {
            case Json.Scalar scalar ->
                scalar(scalar, context, type, place).stream().toList();
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
            case WHOLE -> Optional.of(new Value(text, datatype(type, "xsd:integer"), place));
            case FRACTION -> Optional.of(new Value(text, datatype(type, "xsd:double"), place));
            case BOOLEAN -> Optional.of(new Value(text, datatype(type, "xsd:boolean"), place));
            case TEXT -> {
                if (Media.isIn(text)) {
                    graph.found("GW-VAL-021", place, Media.RULE);
                    yield Optional.empty();
                }
                boolean leads = type != null && type.startsWith("@");
                yield Optional.of(
                        leads
                                ? new Value(context.id(text), Value.REFERENCE, place)
                                : new Value(text, datatype(type, "xsd:string"), place));
            }
        };
    }

    /** Only texts can be identifiers. */
    private static String datatype(@Nullable String stated, String natural) {
        return stated == null || stated.startsWith("@") ? natural : stated;
    }

    private List<Value> structure(Json.Structure structure, Context outer, Place place) {
        var object = resolve(structure, outer, place);
        var literal = object.find("@value");
        if (literal.isPresent()) {
            return literal(object, literal.get()).stream().toList();
        }
        return object.isContainer() ? laidOpen(object) : List.of(node(object));
    }

    private Resolved resolve(Json.Structure structure, Context outer, Place place) {
        var own = structure.find("@context");
        var context = own.isEmpty()
                ? outer
                : outer.extend(own.get(), place.member("@context", own.get().spot()), graph::found);
        List<Named> members = new ArrayList<>();
        structure
                .members()
                .forEach(each -> members.add(new Named(each.name(), context.name(each.name()), each.value())));
        return new Resolved(members, context, place);
    }

    private List<Value> laidOpen(Resolved object) {
        List<Value> all = new ArrayList<>();
        for (var each : object.members()) {
            if (CONTAINERS.contains(each.name())) {
                var here = object.place().member(each.name(), each.value().spot());
                all.addAll(values(each.value(), object.context(), null, here));
            }
        }
        return all;
    }

    private Optional<Value> literal(Resolved object, Json value) {
        if (!(value instanceof Json.Scalar scalar)) {
            graph.noHome(object.place(), "a value is one text, number or yes or no");
            return Optional.empty();
        }
        var type = object.find("@type").map(Expansion::text).map(object.context()::name);
        var spoken = object.find("@language").map(each -> "rdf:langString");
        var datatype = type.or(() -> spoken).filter(each -> !each.startsWith("@"));
        return scalar(scalar, object.context(), datatype.orElse(null), object.place());
    }

    private Value node(Resolved object) {
        var id = object.find("@id")
                .map(Expansion::text)
                .map(object.context()::id)
                .orElseGet(graph::blank);
        boolean says = object.members().stream()
                .anyMatch(each -> !each.name().equals("@id") && !each.name().equals("@context"));
        if (says) {
            var node = graph.node(id, object.place());
            for (int i = 0; i < object.members().size(); i++) {
                member(node, object.members().get(i), i + 1, object);
            }
        }
        return new Value(id, Value.REFERENCE, object.place());
    }

    private void member(Node node, Named member, int position, Resolved object) {
        var name = member.name();
        var here = object.place().member(name, member.value().spot());
        if (name.equals("@type")) {
            types(node, member.value(), object.context(), here);
        } else if (CONTAINERS.contains(name)) {
            values(member.value(), object.context(), null, here);
        } else if (Inventory.isProperty(name) && !MEDIA.contains(name)) {
            values(member.value(), object.context(), object.context().typeOf(member.written()), here)
                    .forEach(each -> node.add(name, each));
        } else if (!OTHER_KEYWORDS.contains(name)) {
            unknown(member, position, object);
        }
    }

    /** Its name may be anything, so its position names it; nodes inside are nodes all the same. */
    private void unknown(Named member, int position, Resolved object) {
        boolean known = Inventory.isProperty(member.name());
        var step = known ? member.name() : "member[" + position + "]";
        var here = object.place().member(step, member.value().spot());
        boolean medium = known || member.name().toLowerCase(Locale.ROOT).contains("thumbnail");
        if (medium && !(member.value() instanceof Json.Scalar scalar && scalar.kind() == Json.Kind.NOTHING)) {
            graph.found("GW-VAL-021", here, Media.RULE);
        } else {
            values(member.value(), object.context(), null, here);
            graph.noHome(here, "the gateway does not know the property");
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

    private static String text(Json json) {
        return json instanceof Json.Scalar scalar && scalar.kind() == Json.Kind.TEXT ? scalar.text() : "";
    }
}
