// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads shapes from our own schema, so that JSON and XML cannot drift apart. */
final class Shapes {

    private final Map<String, Element> elements = new HashMap<>();
    private final Map<String, Element> types = new HashMap<>();

    private Shapes(Element schema) {
        for (var each : children(schema)) {
            switch (each.getLocalName()) {
                case "element" -> elements.put(each.getAttribute("name"), each);
                case "complexType" -> types.put(each.getAttribute("name"), each);
                default -> {} // simple types have no parts
            }
        }
    }

    /** @param schema class-path name of an XSD without recursion */
    static Shapes of(String schema) {
        try (var stream = Shapes.class.getResourceAsStream(schema)) {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setNamespaceAware(true);
            return new Shapes(factory.newDocumentBuilder().parse(stream).getDocumentElement());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("schema cannot be read: " + schema, e);
        }
    }

    /** An object that holds these elements and stands for none itself. */
    Shape envelope(String... names) {
        var sketch = new Shape.Sketch();
        for (var each : names) {
            sketch.element(shape(required(elements.get(each))));
        }
        return sketch.of("");
    }

    private Shape shape(Element declaration) {
        var sketch = new Shape.Sketch();
        var type = type(declaration);
        if (type.isPresent()) {
            collect(type.get(), sketch);
        } else {
            sketch.text();
        }
        return sketch.of(declaration.getAttribute("name"));
    }

    private Optional<Element> type(Element declaration) {
        return children(declaration).stream()
                .filter(each -> each.getLocalName().equals("complexType"))
                .findFirst()
                .or(() -> Optional.ofNullable(types.get(declaration.getAttribute("type"))));
    }

    private void collect(Element owner, Shape.Sketch sketch) {
        for (var each : children(owner)) {
            switch (each.getLocalName()) {
                case "element" -> sketch.element(shape(declaration(each)));
                case "attribute" -> sketch.attribute(each.getAttribute("name"));
                case "simpleContent" -> {
                    sketch.text();
                    collect(each, sketch);
                }
                default -> collect(each, sketch);
            }
        }
    }

    private Element declaration(Element particle) {
        return particle.hasAttribute("ref") ? required(elements.get(particle.getAttribute("ref"))) : particle;
    }

    private static Element required(@Nullable Element found) {
        if (found == null) {
            throw new IllegalStateException("the schema lacks an element");
        }
        return found;
    }

    private static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
