// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.mapped;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.xml.Node;

/** What of a document its mapping took; the rest is lost, and said to be. */
final class Seen {

    private static final String TEXT = "";

    private final Map<Node, Set<String>> values = new HashMap<>();

    void element(Spot spot) {
        values.computeIfAbsent(spot.node(), node -> new HashSet<>());
    }

    /** Every element between here and where the path leads. */
    void way(Steps path, Spot from) {
        element(from);
        var elements = path.elements();
        for (int i = 1; i <= elements.size(); i++) {
            new Steps(elements.subList(0, i), null).find(from).forEach(this::element);
        }
    }

    void value(Spot spot, Steps path) {
        element(spot);
        Set<String> taken = values.getOrDefault(spot.node(), Collections.emptySet());
        taken.add(path.attribute() == null ? TEXT : path.attribute());
    }

    void rest(Spot spot, List<Loss> losses) {
        if (!values.containsKey(spot.node())) {
            lose(spot.below(), losses);
            return;
        }
        Set<String> taken = values.getOrDefault(spot.node(), Collections.emptySet());
        for (var each : spot.node().attributes().keySet()) {
            if (!taken.contains(each)) {
                lose(spot.below() + "/@" + each, losses);
            }
        }
        if (!spot.node().text().isBlank() && !taken.contains(TEXT)) {
            lose(spot.below(), losses);
        }
        spot.node().children().stream()
                .map(Node::name)
                .distinct()
                .forEach(name -> spot.children(name).forEach(each -> rest(each, losses)));
    }

    private static void lose(String path, List<Loss> losses) {
        losses.add(new Loss(path, Loss.Kind.NO_HOME, "the mapping has no place for it", "left out"));
    }
}
