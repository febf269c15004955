// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A schema of ours as a tree of declarations that tests can walk beside a document. */
final class SchemaModel {

    private static final DocumentBuilderFactory FACTORY = DocumentBuilderFactory.newDefaultNSInstance();

    private final Map<String, Element> types = new HashMap<>();
    private final Map<String, Element> globals = new HashMap<>();
    private final Map<String, Element> declarations = new HashMap<>();
    private final IdentityHashMap<Element, Map<String, Part>> known = new IdentityHashMap<>();

    /** An element or attribute: the type that owns it, with its name, and what is said of it. */
    record Part(String key, Element declaration) {}

    SchemaModel(String schema, String... imported) {
        learn(schema);
        declarations.putAll(types);
        declarations.putAll(globals);
        List.of(imported).forEach(this::learn);
    }

    private void learn(String schema) {
        for (var each : children(parse(HardenedXml.resource(schema)))) {
            (each.getLocalName().equals("element") ? globals : types).putIfAbsent(each.getAttribute("name"), each);
        }
    }

    /** Those of the schema itself. */
    Map<String, Element> declarations() {
        return declarations;
    }

    Element root(Element instance) {
        return Objects.requireNonNull(globals.get(instance.getLocalName()));
    }

    Map<String, Part> declaredIn(@Nullable Element type) {
        return type == null ? Map.of() : known.computeIfAbsent(type, this::partsOf);
    }

    private Map<String, Part> partsOf(Element type) {
        Map<String, Part> declared = new HashMap<>();
        for (var each = type; each != null; each = base(each)) {
            var owner = nameOfType(each);
            for (var part : descendants(each)) {
                if (Set.of("element", "attribute").contains(part.getLocalName())) {
                    var target = part.hasAttribute("ref") ? globals.get(local(part.getAttribute("ref"))) : part;
                    var name = (part.getLocalName().equals("attribute") ? "@" : "") + nameOf(part);
                    declared.putIfAbsent(name, new Part(key(owner, part), target == null ? part : target));
                }
            }
        }
        return declared;
    }

    List<String> codes(Element declaration) {
        var type = simple(declaration);
        return type == null
                ? List.of()
                : descendants(type).stream()
                        .filter(each -> each.getLocalName().equals("enumeration"))
                        .map(each -> each.getAttribute("value"))
                        .toList();
    }

    /** The simple type of a declaration, also that of the text of a complex type. */
    @Nullable
    Element simple(Element declaration) {
        var type = typeOf(declaration);
        return type == null || type.getLocalName().equals("simpleType") ? type : base(type);
    }

    @Nullable
    Element typeOf(Element declaration) {
        var name = declaration.getAttribute("type");
        if (!name.isEmpty()) {
            return types.get(local(name));
        }
        return children(declaration).stream()
                .filter(each -> each.getLocalName().endsWith("Type"))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Element base(Element type) {
        return descendants(type).stream()
                .filter(each -> each.hasAttribute("base"))
                .findFirst()
                .map(each -> types.get(local(each.getAttribute("base"))))
                .orElse(null);
    }

    /** An inline type has the name of what it is the type of. */
    static String nameOfType(Element type) {
        var named = type;
        while (!named.hasAttribute("name") && named.getParentNode() instanceof Element parent) {
            named = parent;
        }
        return named.getAttribute("name");
    }

    static String key(String owner, Element part) {
        return owner + "/" + (part.getLocalName().equals("attribute") ? "@" : "") + nameOf(part);
    }

    private static String nameOf(Element part) {
        return part.getAttribute("name") + local(part.getAttribute("ref"));
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    static List<Element> descendants(Element parent) {
        var found = parent.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "*");
        var all = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static Element parse(byte[] document) {
        return parse(new ByteArrayInputStream(document));
    }

    private static Element parse(InputStream document) {
        try (document) {
            return FACTORY.newDocumentBuilder().parse(document).getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
