// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.message.Loss;

/** Relationships between objects. Our kinds are written as UCO writes its own: {@code Located_At}. */
final class Connections {

    /** Kinds of UCO's vocabulary and of its examples that mean one of ours; our judgement. */
    private static final Map<String, Meaning> OTHERS = Map.ofEntries(
            Map.entry("Has_Account", new Meaning(ConnectionType.USES, false)),
            Map.entry("Has_Device", new Meaning(ConnectionType.OWNS, false)),
            Map.entry("Used", new Meaning(ConnectionType.USES, false)),
            Map.entry("Used_By", new Meaning(ConnectionType.USES, true)),
            Map.entry("Owned_By", new Meaning(ConnectionType.OWNS, true)),
            Map.entry("Contained_Within", new Meaning(ConnectionType.CONTAINS, true)),
            Map.entry("Parent_Of", new Meaning(ConnectionType.CONTAINS, false)),
            Map.entry("Child_Of", new Meaning(ConnectionType.CONTAINS, true)),
            Map.entry("Employed_By", new Meaning(ConnectionType.WORKS_FOR, false)),
            Map.entry("Related_To", new Meaning(ConnectionType.ASSOCIATED_WITH, false)));

    private Connections() {}

    /** @param backwards what UCO calls the source is where our connection leads to */
    record Meaning(ConnectionType type, boolean backwards) {}

    static Resource write(Connection connection, Map<String, String> nodes, int position, Making making) {
        var path = "Objects/Connection[" + position + "]";
        var key = String.valueOf(position);
        return making.resource(path, "relationship", key, "core:Relationship")
                .with("core:isDirectional", true)
                .with("core:kindOfRelationship", kind(connection.type()))
                .to("core:source", nodes.getOrDefault(connection.from(), ""))
                .to("core:target", nodes.getOrDefault(connection.to(), ""))
                .with("core:startTime", connection.validity().from())
                .with("core:endTime", connection.validity().until())
                .facet(Statements.evaluated(
                        making.resource(path, "relationship-statement", key, "core:Facet", Statements.FACET),
                        connection.evaluation()));
    }

    /** {@code LOCATED_AT} as {@code Located_At}. */
    static String kind(ConnectionType type) {
        List<String> words = new ArrayList<>();
        for (var each : type.name().split("_", -1)) {
            words.add(each.charAt(0) + each.substring(1).toLowerCase(Locale.ROOT));
        }
        return String.join("_", words);
    }

    static void read(Node node, Draft draft) {
        boolean leads = ends(node, "core:source", draft) && ends(node, "core:target", draft);
        if (Roles.isOne(node, draft.graph()) || !leads) {
            return;
        }
        var thing = new Thing(draft, node).of("core:Relationship", "observable:ObservableRelationship");
        var meaning = meaning(thing.value("", "core:kindOfRelationship"), draft);
        if (Boolean.FALSE.equals(thing.flag("", "core:isDirectional"))) {
            var place = thing.place("", "core:isDirectional");
            draft.graph().lose(place, Loss.Kind.NARROWED, "a connection has a direction", "from source to target");
        }
        var evaluation = Statements.evaluation(thing, draft);
        var validity = Statements.validity(thing, draft, "", "core:startTime", "core:endTime");
        for (var from : objects(node, "core:source", draft)) {
            for (var to : objects(node, "core:target", draft)) {
                draft.connect(
                        meaning.backwards()
                                ? new Connection(to, meaning.type(), from, evaluation, validity)
                                : new Connection(from, meaning.type(), to, evaluation, validity));
            }
        }
    }

    private static boolean ends(Node node, String property, Draft draft) {
        return node.values(property).stream()
                .anyMatch(each -> draft.findObject(each).isPresent());
    }

    private static List<String> objects(Node node, String property, Draft draft) {
        List<String> objects = new ArrayList<>();
        for (var each : node.values(property)) {
            draft.findObject(each).ifPresent(object -> {
                each.take();
                objects.add(object);
            });
        }
        return objects;
    }

    private static Meaning meaning(@Nullable Value kind, Draft draft) {
        if (kind == null) {
            return new Meaning(ConnectionType.ASSOCIATED_WITH, false);
        }
        var text = kind.take();
        for (var each : ConnectionType.values()) {
            if (kind(each).equals(text)) {
                return new Meaning(each, false);
            }
        }
        var known = OTHERS.get(text);
        if (known != null) {
            return known;
        }
        draft.graph().lose(kind.place(), Loss.Kind.NARROWED, "the package has no such kind", "ASSOCIATED_WITH");
        return new Meaning(ConnectionType.ASSOCIATED_WITH, false);
    }
}
