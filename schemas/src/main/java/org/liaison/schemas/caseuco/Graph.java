// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Loss;

/** A document as nodes, in the order in which it first speaks of them, and what was wrong or unknown on the way. */
final class Graph {

    /** Nobody reads more, and a document can be made to have a million. */
    private static final int MOST_FINDINGS = 200;

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Loss> losses = new ArrayList<>();
    private boolean broken;
    private int blanks;

    static Graph parse(byte[] document) {
        var graph = new Graph();
        var json = JsonTree.parse(document, graph::found);
        graph.broken = json.isEmpty();
        json.ifPresent(new Expansion(graph)::document);
        Rules.check(graph);
        return graph;
    }

    /** It is no JSON. */
    boolean isBroken() {
        return broken;
    }

    Node node(String id, Place place) {
        return nodes.computeIfAbsent(id, each -> new Node(id, place));
    }

    String blank() {
        return "_: " + ++blanks;
    }

    Collection<Node> nodes() {
        return nodes.values();
    }

    Stream<Node> all(String type) {
        return nodes.values().stream().filter(each -> each.isA(type));
    }

    /** The node that a value leads to, if the document speaks of it. */
    Optional<Node> find(Value value) {
        return value.isReference() ? Optional.ofNullable(nodes.get(value.text())) : Optional.empty();
    }

    void found(String code, Place place, String rule) {
        found(new Finding(code, place.located(), rule));
    }

    void found(Finding finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    List<Finding> findings() {
        return findings;
    }

    void lose(Place place, Loss.Kind kind, String why, String done) {
        losses.add(new Loss(place.path(), kind, why, done));
    }

    void noHome(Place place, String why) {
        lose(place, Loss.Kind.NO_HOME, why, "left out");
    }

    List<Loss> losses() {
        return losses;
    }
}
