// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an element of the schema holds, and how its members are called in JSON: an element by its name, an attribute by
 * its name with or without {@code @}, the text of an element with attributes {@code value} or {@code #text}.
 */
record Shape(String name, boolean text, List<Part> elements, Map<String, Part> members) {

    Shape {
        elements = List.copyOf(elements);
        members = Map.copyOf(members);
    }

    Optional<Part> find(String member) {
        return Optional.ofNullable(members.get(member));
    }

    /** True if a single value says all of it. */
    boolean isScalar() {
        return text && members.isEmpty();
    }

    /** A shape while its parts are found. */
    static final class Sketch {

        private final List<Part> elements = new ArrayList<>();
        private final Map<String, Part> members = new HashMap<>();
        private boolean text;

        void element(Shape shape) {
            var part = new Part(Part.Kind.ELEMENT, shape.name(), shape);
            elements.add(part);
            members.put(shape.name(), part);
        }

        void attribute(String name) {
            var part = new Part(Part.Kind.ATTRIBUTE, name, null);
            members.put("@" + name, part);
            members.putIfAbsent(name, part);
        }

        void text() {
            text = true;
        }

        Shape of(String name) {
            if (text && !members.isEmpty()) {
                var part = new Part(Part.Kind.TEXT, "value", null);
                members.put("value", part);
                members.put("#text", part);
            }
            return new Shape(name, text, elements, members);
        }
    }
}
