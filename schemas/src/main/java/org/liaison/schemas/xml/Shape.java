// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a schema allows at one place: an element or, with {@code @} before its name, an attribute.
 *
 * @param order its place among its neighbours; those of one choice share it
 * @param hasText true if the element or attribute itself holds a value
 * @param words the only values it may hold; empty: no such list
 */
public record Shape(
        String name,
        boolean required,
        boolean many,
        int order,
        boolean hasText,
        List<String> words,
        List<Shape> parts) {

    public Shape {
        words = List.copyOf(words);
        parts = List.copyOf(parts);
    }

    public Optional<Shape> find(String path) {
        int slash = path.indexOf('/');
        var first = slash < 0 ? path : path.substring(0, slash);
        var part = parts.stream().filter(each -> each.name.equals(first)).findFirst();
        return slash < 0 ? part : part.flatMap(each -> each.find(path.substring(slash + 1)));
    }

    /** The paths from here to everything that holds a value; {@code .} is this element's own. */
    public List<String> leaves() {
        var leaves = new ArrayList<String>();
        if (hasText) {
            leaves.add(".");
        }
        for (var part : parts) {
            part.leaves().forEach(each -> leaves.add(each.equals(".") ? part.name : part.name + "/" + each));
        }
        return leaves;
    }

    boolean isAttribute() {
        return name.startsWith("@");
    }
}
