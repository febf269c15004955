// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.liaison.schemas.message.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Which rows of the inventory and which values of the code lists some documents use. */
final class Exercised {

    private static final SchemaTree SCHEMA = SchemaTree.load();

    private final Set<String> rows = new TreeSet<>();
    private final Set<String> values = new TreeSet<>();

    Set<String> rows() {
        return rows;
    }

    Set<String> values() {
        return values;
    }

    void add(Document document) {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            add(builder.parse(new ByteArrayInputStream(document.bytes())).getDocumentElement());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(Element root) {
        rows.add("(global)/" + root.getNodeName());
        walk(root, SCHEMA.element(root.getNodeName()), root.getNodeName());
    }

    private void walk(Element instance, Element declaration, String owner) {
        var type = SCHEMA.complexType(declaration);
        if (type.isEmpty()) {
            values.add(declaration.getAttribute("type") + ";" + instance.getTextContent());
            return;
        }
        Map<String, Element> parts = new HashMap<>();
        collect(type.get(), parts);
        var attributes = instance.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var name = "@" + attributes.item(i).getNodeName();
            rows.add(owner + "/" + name);
            values.add(Objects.requireNonNull(parts.get(name)).getAttribute("type") + ";"
                    + attributes.item(i).getNodeValue());
        }
        for (var each : SchemaTree.children(instance)) {
            child(each, Objects.requireNonNull(parts.get(each.getNodeName())), owner);
        }
    }

    private void child(Element instance, Element particle, String parent) {
        var name = instance.getNodeName();
        rows.add(parent + "/" + name);
        var declaration = SCHEMA.resolve(particle);
        var type = declaration.getAttribute("type");
        if (particle.hasAttribute("ref")) {
            rows.add("(global)/" + name);
            walk(instance, declaration, name);
        } else {
            walk(instance, declaration, type.isEmpty() ? parent + "/" + name : type);
        }
    }

    private static void collect(Element owner, Map<String, Element> parts) {
        for (var each : SchemaTree.children(owner)) {
            switch (each.getLocalName()) {
                case "element" -> parts.put(each.getAttribute("name") + each.getAttribute("ref"), each);
                case "attribute" -> parts.put("@" + each.getAttribute("name"), each);
                default -> collect(each, parts);
            }
        }
    }
}
