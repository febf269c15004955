// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object or a value that stands for an element, with its place. */
final class Member {

    private final String place;
    private final Shape shape;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final Map<String, List<Member>> elements = new HashMap<>();
    private String text = "";

    /** @param place line, column and path */
    Member(String place, Shape shape) {
        this.place = place;
        this.shape = shape;
    }

    String place() {
        return place;
    }

    Shape shape() {
        return shape;
    }

    String text() {
        return text;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    List<Member> elements(String name) {
        return elements.getOrDefault(name, List.of());
    }

    void add(Member element) {
        elements.computeIfAbsent(element.shape.name(), name -> new ArrayList<>())
                .add(element);
    }

    void setAttribute(String name, String value) {
        attributes.put(name, value);
    }

    void setText(String value) {
        text = value;
    }
}
