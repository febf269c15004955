// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.mapped;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.xml.Node;
import org.liaison.schemas.xml.Origin;

/** A way down from an element: names of elements and perhaps an attribute at its end; {@code .} is the element itself. */
record Steps(List<String> elements, @Nullable String attribute) {

    Steps {
        elements = List.copyOf(elements);
    }

    static Steps parse(String text) {
        var elements = new ArrayList<String>();
        String attribute = null;
        for (var each : text.split("/", -1)) {
            if (each.startsWith("@")) {
                attribute = each.substring(1);
            } else if (!each.equals(".")) {
                elements.add(each);
            }
        }
        return new Steps(elements, attribute);
    }

    /** The elements before the last one. */
    Steps parent() {
        return new Steps(elements.subList(0, Math.max(0, elements.size() - 1)), null);
    }

    /** Every element it leads to, whether or not the attribute is there. */
    List<Spot> find(Spot from) {
        var reached = List.of(from);
        for (var name : elements) {
            reached = reached.stream()
                    .flatMap(each -> each.children(name).stream())
                    .toList();
        }
        return reached;
    }

    /** What stands there; null if the attribute does not. */
    @Nullable
    String value(Node reached) {
        return attribute == null ? reached.text() : reached.attribute(attribute);
    }

    /** Makes the element or attribute with that value; elements on the way are shared. */
    Node put(Node from, String value, Origin origin) {
        if (attribute != null) {
            var owner = reach(from, elements, origin);
            owner.attributes().put(attribute, value);
            return owner;
        }
        var made = make(from, origin);
        made.text(value);
        return made;
    }

    /** Makes the element it leads to, or is at it. */
    Node make(Node from, Origin origin) {
        if (elements.isEmpty()) {
            return from;
        }
        var parent = reach(from, elements.subList(0, elements.size() - 1), origin);
        return parent.add(new Node(elements.getLast(), origin));
    }

    private static Node reach(Node from, List<String> elements, Origin origin) {
        var at = from;
        for (var name : elements) {
            var parent = at;
            at = parent.findLast(name).orElseGet(() -> parent.add(new Node(name, origin)));
        }
        return at;
    }

    @Override
    public String toString() {
        var steps = String.join("/", elements);
        if (attribute == null) {
            return steps.isEmpty() ? "." : steps;
        }
        return steps.isEmpty() ? "@" + attribute : steps + "/@" + attribute;
    }
}
