// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
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
import org.liaison.schemas.message.Document;
import org.w3c.dom.Element;

/** A message that has every element and attribute of the schema, each leaf with a value of its own. */
final class FullMessage {

    private static final SchemaFiles FILES = SchemaFiles.ALL;
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final List<String> RELATIONSHIPS = List.of(
            "dm:SanctionToOffencesRelationshipType",
            "dm:SanctionToSanctionsRelationshipType",
            "dm:DecisionToOffencesRelationshipType",
            "dm:DecisionToSanctionsRelationshipType");

    private static final TransformerFactory TRANSFORMERS = TransformerFactory.newDefaultInstance();

    private final org.w3c.dom.Document document;
    private final EcrisKind kind;
    private final int choice;
    private final SampleValues values = new SampleValues();
    private final Set<String> used = new TreeSet<>();
    private final List<Leaf> leaves = new ArrayList<>();

    /** A leaf: an element, or an attribute of it. */
    record Leaf(Element element, String attribute, String type, String path) {}

    /** @param choice which alternative to take where the document has room for one only */
    FullMessage(EcrisKind kind, int choice) {
        this.kind = kind;
        this.choice = choice;
        try {
            document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        var root = document.createElementNS(EcrisKind.SERVICE, "s:" + kind.root());
        for (var each : List.of("commons", "crt", "dm", "msg")) {
            var type = FILES.findType(each + ":"
                    + switch (each) {
                        case "commons" -> "DateType";
                        case "crt" -> "MemberStateCodeType";
                        case "dm" -> "PersonType";
                        default -> "ContactPersonType";
                    });
            root.setAttributeNS(
                    "http://www.w3.org/2000/xmlns/", "xmlns:" + each, SchemaFiles.namespace(type.orElseThrow()));
        }
        document.appendChild(root);
        complex(
                root,
                SchemaFiles.child(FILES.element("service:" + kind.root()), "complexType")
                        .orElseThrow(),
                "",
                kind.root());
    }

    /** What was used, as the inventory names it. */
    Set<String> used() {
        return used;
    }

    Set<String> enumerated() {
        return values.enumerated();
    }

    List<Leaf> leaves() {
        return leaves;
    }

    /** Another valid value. */
    void alter(Leaf leaf) {
        var now = leaf.attribute().isEmpty()
                ? leaf.element().getTextContent()
                : leaf.element().getAttribute(leaf.attribute());
        var other = now;
        for (int i = 0; i < 5 && other.equals(now); i++) {
            other = values.of(leaf.type());
        }
        set(leaf, other);
    }

    Document written() {
        try {
            var out = new StringWriter();
            TRANSFORMERS.newTransformer().transform(new DOMSource(document), new StreamResult(out));
            return new Document(kind.format(), out.toString().getBytes(StandardCharsets.UTF_8));
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    private void typed(Element element, String type, String path) {
        if (type.equals("commons:AbstractRelationshipType")) {
            var number = element.getParentNode().getChildNodes().getLength();
            var concrete = RELATIONSHIPS.get(number % RELATIONSHIPS.size());
            element.setAttributeNS(XSI, "xsi:type", concrete);
            typed(element, concrete, path);
            return;
        }
        var declared = FILES.findType(type);
        if (declared.isPresent() && declared.get().getLocalName().equals("complexType")) {
            complex(element, declared.get(), type, path);
        } else {
            leaf(element, "", type, path);
        }
    }

    private void complex(Element element, Element type, String owner, String path) {
        for (var each : SchemaFiles.children(type)) {
            part(element, each, owner, path);
        }
    }

    private void part(Element element, Element part, String owner, String path) {
        switch (part.getLocalName()) {
            case "sequence", "complexContent", "simpleContent" -> complex(element, part, owner, path);
            case "choice" -> {
                var alternatives = SchemaFiles.children(part);
                part(element, alternatives.get(Math.min(choice, alternatives.size() - 1)), owner, path);
            }
            case "group" -> {
                var group = SchemaFiles.children(FILES.group(part.getAttribute("ref")))
                        .getFirst();
                var alternatives = SchemaFiles.children(group);
                var ref = part.getAttribute("ref").replace(":", ":group:");
                part(element, alternatives.get(Math.min(choice, alternatives.size()) - 1), ref, path);
            }
            case "extension" -> {
                var base = part.getAttribute("base");
                if (!base.equals("commons:AbstractRelationshipType")) { // has nothing in it
                    typed(element, base, path);
                }
                complex(element, part, owner, path);
            }
            case "attribute" -> {
                used.add(owner + " @" + part.getAttribute("name"));
                leaf(
                        element,
                        part.getAttribute("name"),
                        part.getAttribute("type"),
                        path + "/@" + part.getAttribute("name"));
            }
            case "element" -> append(element, part, owner, path);
            default -> throw new IllegalStateException(part.getLocalName());
        }
    }

    private void append(Element parent, Element particle, String owner, String path) {
        var declaration = particle.hasAttribute("ref") ? FILES.element(particle.getAttribute("ref")) : particle;
        var name = declaration.getAttribute("name");
        used.add(owner + " " + name);
        int times = particle.hasAttribute("maxOccurs") ? name.equals("ConvictionRelationship") ? 4 : 2 : 1;
        for (int i = 1; i <= times; i++) {
            var child = document.createElementNS(SchemaFiles.namespace(declaration), prefix(declaration) + ":" + name);
            parent.appendChild(child);
            var here = path + "/" + name + (times == 1 ? "" : "[" + i + "]");
            var inline = SchemaFiles.child(declaration, "complexType");
            if (inline.isPresent()) {
                complex(child, inline.get(), owner + "/" + name, here);
            } else if (SchemaFiles.child(declaration, "simpleType").isPresent()) {
                leaf(child, "", "commons:RestrictedPositiveIntegerType3Digits", here);
            } else {
                typed(child, declaration.getAttribute("type"), here);
            }
        }
    }

    private static String prefix(Element declaration) {
        var namespace = SchemaFiles.namespace(declaration);
        return namespace.contains("domain") ? "dm" : namespace.contains("messages") ? "msg" : "commons";
    }

    private void leaf(Element element, String attribute, String type, String path) {
        var leaf = new Leaf(element, attribute, type, path);
        set(leaf, values.of(type));
        leaves.add(leaf);
    }

    private static void set(Leaf leaf, String value) {
        if (leaf.attribute().isEmpty()) {
            leaf.element().setTextContent(value);
        } else {
            leaf.element().setAttribute(leaf.attribute(), value);
        }
    }
}
