// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import static org.liaison.schemas.xml.SchemaModel.children;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;

/** How much of what a schema declares documents use: elements and attributes by the type that owns them, codes by theirs. */
public final class SchemaCoverage {

    private final SchemaModel schema;
    private final Set<String> parts = new TreeSet<>();
    private final Set<String> mandatory = new TreeSet<>();
    private final Set<String> values = new TreeSet<>();
    private final Set<String> used = new TreeSet<>();

    /** Class-path names of the schema and of those it imports, which are not counted. */
    public SchemaCoverage(String schema, String... imported) {
        this.schema = new SchemaModel(schema, imported);
        this.schema.declarations().forEach(this::declare);
    }

    public Set<String> parts() {
        return parts;
    }

    public Set<String> mandatory() {
        return mandatory;
    }

    public Set<String> values() {
        return values;
    }

    public Set<String> used() {
        return used;
    }

    public void add(byte[] document) {
        var root = SchemaModel.parse(document);
        walk(root, schema.root(root));
    }

    /** Copies of a document, each with the next value of every code list. */
    public List<byte[]> turns(byte[] document, int turns) {
        var all = new ArrayList<byte[]>();
        for (int turn = 0; turn < turns; turn++) {
            var root = SchemaModel.parse(document);
            turn(root, schema.root(root), turn);
            all.add(bytes(root));
        }
        return all;
    }

    private void declare(String owner, Element declaration) {
        for (var each : SchemaModel.descendants(declaration)) {
            switch (each.getLocalName()) {
                case "element", "attribute" -> {
                    parts.add(SchemaModel.key(owner, each));
                    if (isMandatory(each)) {
                        mandatory.add(SchemaModel.key(owner, each));
                    }
                }
                case "enumeration" -> values.add(owner + "=" + each.getAttribute("value"));
                default -> {}
            }
        }
    }

    private void walk(Element instance, Element declaration) {
        var declared = schema.declaredIn(schema.typeOf(declaration));
        var attributes = instance.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var part = declared.get("@" + attributes.item(i).getLocalName());
            if (part != null) { // or a namespace
                used.add(part.key());
                value(part.declaration(), attributes.item(i).getNodeValue());
            }
        }
        for (var each : children(instance)) {
            var part = Objects.requireNonNull(declared.get(each.getLocalName()), each.getLocalName());
            used.add(part.key());
            walk(each, part.declaration());
        }
        if (children(instance).isEmpty()) {
            value(declaration, instance.getTextContent());
        }
    }

    private void value(Element declaration, String value) {
        for (var type = schema.simple(declaration); type != null; type = schema.base(type)) {
            used.add(SchemaModel.nameOfType(type) + "=" + value.strip());
        }
    }

    private void turn(Element instance, Element declaration, int turn) {
        var declared = schema.declaredIn(schema.typeOf(declaration));
        var attributes = instance.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var part = declared.get("@" + attributes.item(i).getLocalName());
            var codes = part == null ? List.<String>of() : schema.codes(part.declaration());
            if (!codes.isEmpty()) {
                attributes.item(i).setNodeValue(codes.get(turn % codes.size()));
            }
        }
        for (var each : children(instance)) {
            turn(each, Objects.requireNonNull(declared.get(each.getLocalName())).declaration(), turn);
        }
        var codes = schema.codes(declaration);
        if (children(instance).isEmpty() && !codes.isEmpty()) {
            instance.setTextContent(codes.get(turn % codes.size()));
        }
    }

    private static boolean isMandatory(Element part) {
        return part.getLocalName().equals("attribute")
                ? part.getAttribute("use").equals("required")
                : !part.getParentNode().getLocalName().equals("choice")
                        && !part.getAttribute("minOccurs").equals("0");
    }

    private static byte[] bytes(Element root) {
        var out = new ByteArrayOutputStream();
        try {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(root), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
