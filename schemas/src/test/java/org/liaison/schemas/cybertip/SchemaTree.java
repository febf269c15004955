// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Our schema as a tree that tests can walk. */
final class SchemaTree {

    private final Element schema;
    private final Map<String, Element> elements = new HashMap<>();
    private final Map<String, Element> types = new HashMap<>();

    private SchemaTree(Element schema) {
        this.schema = schema;
        for (var each : children(schema)) {
            switch (each.getLocalName()) {
                case "element" -> elements.put(each.getAttribute("name"), each);
                case "complexType", "simpleType" -> types.put(each.getAttribute("name"), each);
                default -> {}
            }
        }
    }

    static SchemaTree load() {
        try (var stream = SchemaTree.class.getResourceAsStream("/org/liaison/schemas/xsd-cybertip/cybertip.xsd")) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return new SchemaTree(factory.newDocumentBuilder().parse(stream).getDocumentElement());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    Element element(String name) {
        return Objects.requireNonNull(elements.get(name));
    }

    Optional<Element> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** The declaration that a particle refers to, or the particle itself. */
    Element resolve(Element particle) {
        return particle.hasAttribute("ref") ? element(particle.getAttribute("ref")) : particle;
    }

    /** The complex type of a declaration, if it has one. */
    Optional<Element> complexType(Element declaration) {
        return inline(declaration, "complexType")
                .or(() -> type(declaration.getAttribute("type"))
                        .filter(each -> each.getLocalName().equals("complexType")));
    }

    List<String> names() {
        var found = schema.getElementsByTagNameNS("*", "element");
        return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1)
                .map(i -> ((Element) found.item(i)).getAttribute("name"))
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    static Optional<Element> inline(Element parent, String name) {
        return children(parent).stream()
                .filter(each -> each.getLocalName().equals(name))
                .findFirst();
    }

    static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
