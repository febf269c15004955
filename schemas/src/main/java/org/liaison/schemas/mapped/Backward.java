// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.mapped;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.xml.Node;
import org.liaison.schemas.xml.Shape;

/** Makes the elements of a package from those of a format: the mapping read from right to left. */
final class Backward {

    private final Seen seen;
    private final List<Finding> findings;
    private final Map<Node, Spot> made = new HashMap<>();

    Backward(Seen seen, List<Finding> findings) {
        this.seen = seen;
        this.findings = findings;
    }

    /** Where each element of the package was taken from. */
    Map<Node, Spot> made() {
        return made;
    }

    void apply(List<Rule> rules, Spot from, Node to) {
        seen.element(from);
        made.putIfAbsent(to, from);
        for (var rule : rules) {
            switch (rule) {
                case Rule.Field field -> reach(field.to(), from).forEach(each -> field(field, each, to));
                case Rule.Part part -> part(part, from, to);
                case Rule.Fixed fixed -> reach(fixed.to(), from).forEach(each -> fixed(fixed, each));
                case Rule.Position number -> reach(number.to(), from).forEach(each -> seen.value(each, number.to()));
                case Rule.Dropped dropped -> {} // was never written
            }
        }
    }

    /** The schema of the package has an order; within it things stand as the document has them. */
    static void sort(Node node, Shape shape) {
        node.children()
                .sort(Comparator.<Node>comparingInt(each -> order(each, shape))
                        .thenComparingInt(each -> each.origin().number()));
        for (var each : node.children()) {
            shape.find(each.name()).ifPresent(part -> sort(each, part));
        }
    }

    private static int order(Node node, Shape parent) {
        return parent.find(node.name()).map(Shape::order).orElse(Integer.MAX_VALUE);
    }

    private List<Spot> reach(Steps path, Spot from) {
        var reached = path.find(from);
        if (!reached.isEmpty()) {
            seen.way(path, from);
        }
        return reached;
    }

    private void part(Rule.Part part, Spot from, Node to) {
        boolean only = part.from().equals(Mapping.OBJECTS);
        var container = only ? part.source().make(to, from.node().origin()) : null;
        var reached = part.to().find(from);
        if (!reached.isEmpty()) {
            seen.way(part.to().parent(), from);
        }
        for (var each : reached) {
            if (part.fixed().stream().allMatch(fixed -> isThere(fixed, each))) {
                apply(part.rules(), each, container == null ? make(part, each, to) : container);
            }
        }
    }

    private Node make(Rule.Part part, Spot from, Node to) {
        return part.source().make(to, from.node().origin());
    }

    private static boolean isThere(Rule.Fixed fixed, Spot from) {
        return fixed.to().find(from).stream()
                .anyMatch(each -> fixed.value().equals(fixed.to().value(each.node())));
    }

    private void fixed(Rule.Fixed fixed, Spot spot) {
        if (fixed.value().equals(fixed.to().value(spot.node()))) {
            seen.value(spot, fixed.to());
        }
    }

    private void field(Rule.Field field, Spot spot, Node to) {
        var value = field.to().value(spot.node());
        if (value == null) {
            return;
        }
        seen.value(spot, field.to());
        var word = field.codes() == null ? value : word(field.codes(), value, spot);
        if (word != null) {
            made.put(field.source().put(to, word, spot.node().origin()), spot);
        }
    }

    private @Nullable String word(Codes codes, String code, Spot spot) {
        var word = codes.findWord(code);
        if (word.isEmpty()) {
            findings.add(new Finding("GW-VAL-010", spot.place(), "the value is not in the code list"));
        }
        return word.orElse(null);
    }
}
