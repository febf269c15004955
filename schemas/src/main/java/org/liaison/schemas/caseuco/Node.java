// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A node of a graph, gathered from wherever the document speaks of it. */
final class Node {

    private final String id;
    private final Place place;
    private final Map<String, Place> types = new LinkedHashMap<>();
    private final Set<String> understood = new HashSet<>();
    private final Map<String, List<Value>> properties = new LinkedHashMap<>();
    private boolean met;

    Node(String id, Place place) {
        this.id = id;
        this.place = place;
    }

    String id() {
        return id;
    }

    /** Where the document first says something of it. */
    Place place() {
        return place;
    }

    boolean isBlank() {
        return id.startsWith("_:");
    }

    void add(String type, Place at) {
        types.putIfAbsent(type, at);
    }

    /** With the place where each is stated. */
    Map<String, Place> types() {
        return types;
    }

    /** The package tells things of these classes from others. */
    void understand(List<String> classes) {
        understood.addAll(classes);
    }

    boolean isUnderstood(String type) {
        return understood.contains(type);
    }

    boolean isA(String type) {
        for (var each : types.keySet()) { // asked so often that a stream would cost more than the question
            if (Inventory.isA(each, type)) {
                return true;
            }
        }
        return false;
    }

    void add(String property, Value value) {
        properties.computeIfAbsent(property, each -> new ArrayList<>()).add(value);
    }

    List<Value> values(String property) {
        return properties.getOrDefault(property, List.of());
    }

    Map<String, List<Value>> properties() {
        return properties;
    }

    /** From now on the package holds what the node stands for. */
    void meet() {
        met = true;
    }

    boolean isMet() {
        return met;
    }

    @Override
    public String toString() {
        return "Node[personal]";
    }
}
