// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An element and what is in it, for formats whose elements stand in a mapping and not in code. Prints nothing. */
public final class Node {

    private final String name;
    private final Origin origin;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> children = new ArrayList<>();
    private String text = "";

    /** @param name as {@link Namespaces} writes it */
    public Node(String name, Origin origin) {
        this.name = name;
        this.origin = origin;
    }

    public String name() {
        return name;
    }

    public Origin origin() {
        return origin;
    }

    public String text() {
        return text;
    }

    public void text(String text) {
        this.text = text;
    }

    public Map<String, String> attributes() {
        return attributes;
    }

    public @Nullable String attribute(String attribute) {
        return attributes.get(attribute);
    }

    public List<Node> children() {
        return children;
    }

    public List<Node> children(String child) {
        return children.stream().filter(each -> each.name.equals(child)).toList();
    }

    /** The last child of that name: the one that is being written. */
    public Optional<Node> findLast(String child) {
        return children.reversed().stream()
                .filter(each -> each.name.equals(child))
                .findFirst();
    }

    public Node add(Node child) {
        children.add(child);
        return child;
    }
}
