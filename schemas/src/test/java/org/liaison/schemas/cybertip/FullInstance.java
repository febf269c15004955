// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.liaison.schemas.message.Document;
import org.w3c.dom.Element;

/** A document that has every element and attribute of the schema, each leaf with a value of its own. */
final class FullInstance {

    private static final SchemaTree SCHEMA = SchemaTree.load();
    private static final TransformerFactory TRANSFORMERS = TransformerFactory.newDefaultInstance();
    private final org.w3c.dom.Document document;
    private final List<Leaf> leaves = new ArrayList<>();
    private final int choice;
    private final int turn;

    /** @param choice which alternative to take where the document has room for one only */
    FullInstance(String root, int choice) {
        this(root, choice, 0);
    }

    /** @param turn by how many values to go on in every code list */
    FullInstance(String root, int choice, int turn) {
        this.choice = choice;
        this.turn = turn;
        try {
            document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        var element = document.createElement(root);
        document.appendChild(element);
        fill(element, SCHEMA.element(root), root, choice);
    }

    /** An element's text or an attribute, with another valid value. */
    record Leaf(String path, Element element, String attribute, String value, String other) {

        /** Gives it the other value, or leaves it out if only one is valid. */
        void alter() {
            if (!attribute.isEmpty()) {
                element.setAttribute(attribute, other);
            } else if (other.isEmpty()) {
                element.getParentNode().removeChild(element);
            } else {
                element.setTextContent(other);
            }
        }
    }

    List<Leaf> leaves() {
        return leaves;
    }

    Element root() {
        return document.getDocumentElement();
    }

    Document document() {
        try {
            var out = new StringWriter();
            TRANSFORMERS.newTransformer().transform(new DOMSource(document), new StreamResult(out));
            return new Document("cybertip", out.toString().getBytes(StandardCharsets.UTF_8));
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fill(Element element, Element declaration, String path, int alternative) {
        var type = SCHEMA.complexType(declaration);
        if (type.isEmpty()) {
            leaf(element, "", path, declaration.getAttribute("type"), declaration.hasAttribute("fixed"));
            return;
        }
        for (var each : SchemaTree.children(type.get())) {
            part(element, each, path, alternative);
        }
    }

    private void part(Element element, Element part, String path, int alternative) {
        switch (part.getLocalName()) {
            case "sequence", "all" -> SchemaTree.children(part).forEach(each -> part(element, each, path, alternative));
            case "choice" -> part(element, SchemaTree.children(part).get(alternative), path, alternative);
            case "element" -> append(element, part, path);
            case "simpleContent" -> {
                var extension = SchemaTree.children(part).getFirst();
                leaf(element, "", path, extension.getAttribute("base"), false);
                SchemaTree.children(extension).forEach(each -> part(element, each, path, alternative));
            }
            case "attribute" -> {
                var name = part.getAttribute("name");
                leaf(element, name, path + "/@" + name, part.getAttribute("type"), false);
            }
            default -> {}
        }
    }

    private void append(Element parent, Element particle, String path) {
        var declaration = SCHEMA.resolve(particle);
        var name = declaration.getAttribute("name");
        boolean many = particle.getAttribute("maxOccurs").equals("unbounded");
        for (int i = 0; i < times(name, many, particle.hasAttribute("ref")); i++) {
            var child = document.createElement(name);
            parent.appendChild(child);
            var here = path + "/" + name + (many ? "[" + (i + 1) + "]" : "");
            fill(child, declaration, here, name.equals("internetDetails") ? i : choice);
        }
    }

    private static int times(String name, boolean many, boolean block) {
        if (name.equals("internetDetails")) {
            return 8;
        }
        return many && !block && !name.equals("associatedAccount") ? 2 : 1;
    }

    private void leaf(Element element, String attribute, String path, String type, boolean fixed) {
        int number = leaves.size();
        var value = value(type, number);
        var other = fixed ? "" : value(type, number + 5_000);
        if (type.equals("xs:boolean") && !fixed) {
            other = "false";
        }
        if (attribute.isEmpty()) {
            element.setTextContent(value);
        } else {
            element.setAttribute(attribute, value);
        }
        leaves.add(new Leaf(path, element, attribute, value, other));
    }

    private String value(String type, int number) {
        return switch (type) {
            case "xs:boolean" -> "true";
            case "xs:int" -> String.valueOf(1 + number % 101);
            case "xs:long" -> String.valueOf(700_000 + number);
            case "xs:dateTime" ->
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number).toString();
            case "xs:date" -> LocalDate.of(2001, 1, 1).plusDays(number).toString();
            case "latlong" -> String.valueOf(10 + number * 0.001);
            case "phoneCountryCallingCode" -> "+" + number % 997;
            case "phoneExtension" -> String.valueOf(number);
            default -> SCHEMA.type(type).map(each -> enumerated(each, number)).orElse("marker" + number);
        };
    }

    private String enumerated(Element type, int number) {
        var values = SchemaTree.children(SchemaTree.inline(type, "restriction").orElseThrow()).stream()
                .filter(each -> each.getLocalName().equals("enumeration"))
                .map(each -> each.getAttribute("value"))
                .toList();
        if (values.isEmpty()) {
            return value(SchemaTree.inline(type, "restriction").orElseThrow().getAttribute("base"), number);
        }
        int last = values.size() - 1;
        return values.get(number < 5_000 ? last - turn % values.size() : last / 2);
    }
}
