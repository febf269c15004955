// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** An element's text or an attribute of a document, with its type in the inventory and its place as losses name it. */
record Leaf(Node node, InventoryRow row, String place) {

    static List<Leaf> all(Element root, List<InventoryRow> inventory) {
        var leaves = new ArrayList<Leaf>();
        collect(root, root.getLocalName(), root.getLocalName(), inventory, leaves);
        return leaves;
    }

    /** The rows that a document uses: elements, attributes and values of code lists. */
    static Set<String> used(Element root, List<InventoryRow> inventory) {
        var used = new TreeSet<String>();
        used.add("(global)/" + root.getLocalName());
        use(root, root.getLocalName(), inventory, used);
        for (var each : all(root, inventory)) {
            used.add(each.row.key());
            used.add(each.row.valueType(inventory) + "/" + each.node.getTextContent());
        }
        return used;
    }

    private static void use(Element element, String owner, List<InventoryRow> inventory, Set<String> used) {
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element part) {
                var row = find(inventory, owner + "/" + part.getLocalName());
                used.add(row.key());
                use(part, row.type(), inventory, used);
            }
        }
    }

    static Element parse(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var bytes = xml.getBytes(StandardCharsets.UTF_8);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes))
                    .getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    static String print(Element root) {
        try {
            var out = new StringWriter();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(root), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives it another valid value. */
    void alter(List<InventoryRow> inventory) {
        var value = node.getTextContent();
        var type = row.valueType(inventory);
        var values = inventory.stream()
                .filter(each -> each.isValue() && each.owner().equals(type))
                .map(InventoryRow::name)
                .toList();
        node.setTextContent(
                values.isEmpty() ? other(type, value) : values.get((values.indexOf(value) + 1) % values.size()));
    }

    private static String other(String type, String value) {
        return switch (type) {
            case "ZonedTime" -> OffsetDateTime.parse(value).plusSeconds(1).toString();
            case "Country" -> "HR";
            case "xs:boolean" -> "false";
            case "Port", "Size" -> "8" + value.substring(1);
            case "IpAddress" -> value + "9";
            case "TermCode" -> "CSAM.OFFER";
            case "HashValue" -> (value.startsWith("f") ? "e" : "f") + value.substring(1);
            case "HashAlgorithm" -> "X" + value;
            default -> value + "1";
        };
    }

    private static void collect(
            Element element, String owner, String place, List<InventoryRow> inventory, List<Leaf> leaves) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i);
            if (!attribute.getNodeName().startsWith("xmlns")) {
                var row = find(inventory, owner + "/@" + attribute.getNodeName());
                leaves.add(new Leaf(attribute, row, place + "/@" + attribute.getNodeName()));
            }
        }
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element part) {
                var row = find(inventory, owner + "/" + part.getLocalName());
                var here = place + "/" + part.getLocalName() + position(part, row);
                collect(part, row.type(), here, inventory, leaves);
                if (part.getElementsByTagName("*").getLength() == 0
                        && !part.getTextContent().isEmpty()) {
                    leaves.add(new Leaf(part, row, here));
                }
            }
        }
    }

    private static String position(Element part, InventoryRow row) {
        if (!row.occurs().endsWith("n")) {
            return "";
        }
        int position = 1;
        for (var before = part.getPreviousSibling(); before != null; before = before.getPreviousSibling()) {
            position += before instanceof Element other && other.getLocalName().equals(part.getLocalName()) ? 1 : 0;
        }
        return "[" + position + "]";
    }

    private static InventoryRow find(List<InventoryRow> inventory, String key) {
        return inventory.stream()
                .filter(each -> each.isPart() && each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
