// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.util.Set;
import org.liaison.schemas.message.Loss;

/** Names everything in a graph that nobody asked for, so that nothing is lost silently. */
final class Leftovers {

    private static final String PASSWORD = "observable:password";
    private static final Set<String> SECRETS =
            Set.of(PASSWORD, "observable:PIN", "observable:PUK", "observable:keypadUnlockCode");
    private static final Set<String> WORDS = Set.of("observable:messageText", "observable:body", "observable:subject");

    private final Graph graph;

    private Leftovers(Graph graph) {
        this.graph = graph;
    }

    static void note(Graph graph) {
        var leftovers = new Leftovers(graph);
        graph.nodes().forEach(leftovers::node);
    }

    private void node(Node node) {
        if (node.isMet()) {
            types(node);
        } else if (!node.types().isEmpty()) {
            graph.noHome(node.place(), "the package has no home for a thing of its class");
        }
        node.properties()
                .forEach((property, values) -> values.stream()
                        .filter(each -> !each.isTaken() && !isImplied(node, property, each))
                        .forEach(each -> graph.noHome(each.place(), why(property))));
    }

    private void types(Node node) {
        if (node.isA("core:Facet") || !node.isA("core:UcoObject")) {
            return;
        }
        node.types().forEach((type, place) -> {
            boolean ours = type.startsWith("liaison:");
            if (!ours && !node.isUnderstood(type)) {
                graph.lose(
                        place, Loss.Kind.NARROWED, "the package does not tell its class from others", "the wider one");
            }
        });
    }

    /** What a package has in it, and which marking governs all of it, needs no words: it is so. */
    private boolean isImplied(Node node, String property, Value value) {
        var end = graph.find(value);
        return switch (property) {
            case "core:object" -> end.isPresent() && node.isA("core:Compilation");
            case "core:objectMarking" -> end.isPresent() && end.get().isA(Framing.MARKING);
            default -> false;
        };
    }

    private static String why(String property) {
        if (SECRETS.contains(property)) {
            return "secrets are not passed on";
        }
        return WORDS.contains(property)
                ? "the words of a message are content, and only metadata pass"
                : "the package has no part for it";
    }
}
