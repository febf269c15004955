// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Our schema files as trees that tests can walk; everything is named by the prefix of its file, as in {@code dm:PersonType}. */
final class SchemaFiles {

    private static final List<String> PREFIXES = List.of("commons", "crt", "dm", "msg", "service");

    static final SchemaFiles ALL = new SchemaFiles();

    private final Map<String, Element> declared = new HashMap<>();

    private SchemaFiles() {
        var files = EcrisKind.schemas();
        for (int i = 0; i < files.length; i++) {
            var schema = root(files[i]);
            for (var each : children(schema)) {
                if (each.hasAttribute("name")) {
                    var what = each.getLocalName().endsWith("Type") ? "type" : each.getLocalName();
                    declared.put(what + " " + PREFIXES.get(i) + ":" + each.getAttribute("name"), each);
                }
            }
        }
    }

    Optional<Element> findType(String name) {
        return Optional.ofNullable(declared.get("type " + name));
    }

    Element element(String name) {
        return Objects.requireNonNull(declared.get("element " + name), name);
    }

    Element group(String name) {
        return Objects.requireNonNull(declared.get("group " + name), name);
    }

    static String namespace(Element declaration) {
        return declaration.getOwnerDocument().getDocumentElement().getAttribute("targetNamespace");
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

    static Optional<Element> child(Element parent, String name) {
        return children(parent).stream()
                .filter(each -> each.getLocalName().equals(name))
                .findFirst();
    }

    /** Everything below, but not what stands in the inner types of elements. */
    static List<Element> particles(Element owner) {
        var found = new ArrayList<Element>();
        for (var each : children(owner)) {
            found.add(each);
            if (!each.getLocalName().equals("element")) {
                found.addAll(particles(each));
            }
        }
        return found;
    }

    private static Element root(String file) {
        try (var stream = SchemaFiles.class.getResourceAsStream(file)) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(stream).getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
