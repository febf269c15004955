// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.mapped;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.ExchangeWriter;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.xml.Node;
import org.liaison.schemas.xml.NodeReader;
import org.liaison.schemas.xml.Origin;
import org.liaison.schemas.xml.Shape;

/** Every single value of a package, to see which came back from a document and which were named as losses. */
final class Pictures {

    private Pictures() {}

    /** A value by its object and the place within it; {@code path} is how a loss would call it. */
    record Value(String key, String path) {}

    /** Values of the package that neither come back from the document nor are named as losses. */
    static List<String> silent(
            Mapping mapping, ExchangePackage exchange, Header header, byte[] document, List<Loss> losses) {
        var before = NodeReader.parse(
                new ExchangeWriter().write(exchange, header).document().bytes(), Mapping.EXCHANGE);
        var back = new HashMap<String, Integer>();
        values(back(mapping, document)).forEach(each -> back.merge(each.key(), 1, Integer::sum));
        return values(before).stream()
                .filter(each -> back.merge(each.key(), -1, Integer::sum) < 0)
                .map(Value::path)
                .filter(path -> losses.stream().noneMatch(each -> covers(each.path(), path)))
                .toList();
    }

    private static boolean covers(String loss, String path) {
        return path.equals(loss) || path.startsWith(loss + "/");
    }

    private static Node back(Mapping mapping, byte[] document) {
        var findings = new ArrayList<Finding>();
        var nodes = new NodeReader(mapping.namespaces());
        mapping.schema().read(document, nodes, findings);
        var root = new Node(Mapping.PACKAGE.name(), Origin.MADE);
        new Backward(new Seen(), findings)
                .apply(mapping.rules(), Spot.root(nodes.findRoot().orElseThrow()), root);
        Backward.sort(root, Mapping.PACKAGE);
        if (!findings.isEmpty()) {
            throw new AssertionError(findings);
        }
        return root;
    }

    private static List<Value> values(Node root) {
        var values = new ArrayList<Value>();
        collect(Spot.root(root), "", values);
        return values;
    }

    private static void collect(Spot spot, String owner, List<Value> values) {
        var node = spot.node();
        var path = Places.inPackage(spot.below());
        var own = owner(node, owner);
        var place = own + "|" + path.replaceFirst("^Objects/\\w+\\[\\d+]", "");
        node.attributes()
                .forEach((name, value) -> values.add(new Value(
                        place + "/@" + name + "=" + value, path.isEmpty() ? "@" + name : path + "/@" + name)));
        if (hasText(path)) {
            values.add(new Value(place + "=" + node.text(), path));
        }
        Map<String, Integer> positions = new HashMap<>();
        node.children()
                .forEach(each ->
                        collect(new Spot(each, spot, positions.merge(each.name(), 1, Integer::sum)), own, values));
    }

    private static boolean hasText(String path) {
        return Mapping.PACKAGE
                .find(path.replaceAll("\\[\\d+]", ""))
                .map(Shape::hasText)
                .orElse(false);
    }

    private static String owner(Node node, String owner) {
        var id = node.attributes().get("id");
        if (node.name().equals("Connection")) {
            return "Connection " + node.attributes();
        }
        return id == null || node.name().equals(Mapping.PACKAGE.name()) ? owner : node.name() + " " + id;
    }
}
