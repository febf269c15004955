// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.mapped;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.xml.Node;

/** Connections to objects that the mapping has no place for; without losses a dangling one is the sender's mistake. */
final class Dangling {

    private static final String CONNECTION = "Connection";

    private Dangling() {}

    static void remove(Node exchange, List<Loss> losses, Map<Node, Spot> made) {
        if (losses.isEmpty()) {
            return;
        }
        for (var objects : exchange.children(Mapping.OBJECTS)) {
            Set<String> ids = new HashSet<>();
            objects.children().forEach(each -> ids.add(String.valueOf(each.attribute("id"))));
            objects.children().removeIf(each -> isDangling(each, ids, losses, made));
        }
    }

    private static boolean isDangling(Node node, Set<String> ids, List<Loss> losses, Map<Node, Spot> made) {
        boolean dangling = node.name().equals(CONNECTION)
                && !(ids.contains(String.valueOf(node.attribute("from")))
                        && ids.contains(String.valueOf(node.attribute("to"))));
        if (dangling) {
            var spot = made.get(node);
            var path = spot == null
                    ? CONNECTION
                    : spot.path().substring(spot.path().indexOf('/', 1) + 1);
            losses.add(
                    new Loss(path, Loss.Kind.NO_HOME, "one of the objects that it connects is left out", "left out"));
        }
        return dangling;
    }
}
