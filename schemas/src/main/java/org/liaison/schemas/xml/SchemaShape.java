// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the shape of documents out of a schema of ours; knows the constructs that ours use and no others. */
public final class SchemaShape {

    private static final String XS = "http://www.w3.org/2001/XMLSchema";
    private static final Set<String> WRAPPERS =
            Set.of("sequence", "choice", "complexContent", "simpleContent", "complexType");

    private final Map<String, Node> elements = new HashMap<>();
    private final Map<String, Node> types = new HashMap<>();

    private SchemaShape(Node schema) {
        for (var each : schema.children()) {
            var name = each.attribute("name");
            if (name != null) {
                (each.name().equals("element") ? elements : types).put(name, each);
            }
        }
    }

    /** @param resource class-path name of a schema without recursive types */
    public static Shape of(String resource, String root) {
        var schema = NodeReader.parse(HardenedXml.resource(resource), Namespaces.of(XS));
        var shape = new SchemaShape(schema);
        return shape.element(get(shape.elements, root), 0, true, false);
    }

    private Shape element(Node element, int order, boolean required, boolean many) {
        var reference = element.attribute("ref");
        var declared = reference == null ? element : get(elements, reference);
        var content = new Content();
        var type = declared.attribute("type");
        if (type == null) {
            declared.children().forEach(each -> collect(each, content, required, false));
        } else {
            collectType(type, content);
        }
        boolean isOptional = "0".equals(element.attribute("minOccurs"));
        return new Shape(
                String.valueOf(declared.attribute("name")),
                required && !isOptional,
                many || isMany(element),
                order,
                content.hasText,
                content.words,
                content.parts);
    }

    /** What a type turned out to hold. */
    private static final class Content {
        private final List<Shape> parts = new ArrayList<>();
        private List<String> words = List.of();
        private boolean hasText;
        private int order;
    }

    private void collectType(String name, Content content) {
        var type = types.get(name);
        if (type == null || type.name().equals("simpleType")) {
            content.hasText = true;
            content.words = type == null ? List.of() : words(type);
        } else {
            type.children().forEach(each -> collect(each, content, true, false));
        }
    }

    private void collect(Node node, Content content, boolean required, boolean many) {
        switch (node.name()) {
            case "element" -> content.parts.add(element(node, content.order++, required, many));
            case "attribute" -> content.parts.add(attribute(node));
            case "extension" -> {
                collectType(String.valueOf(node.attribute("base")), content);
                node.children().forEach(each -> collect(each, content, required, many));
            }
            case "simpleType" -> {
                content.hasText = true;
                content.words = words(node);
            }
            default -> {
                if (WRAPPERS.contains(node.name())) {
                    collectAll(node, content, required, many);
                }
            }
        }
    }

    private void collectAll(Node node, Content content, boolean required, boolean many) {
        boolean isChoice = node.name().equals("choice");
        int order = content.order;
        for (var each : node.children()) {
            content.order = isChoice ? order : content.order;
            boolean inner = required && !isChoice && !"0".equals(node.attribute("minOccurs"));
            collect(each, content, inner, many || isMany(node));
        }
        content.order++;
    }

    private Shape attribute(Node attribute) {
        var type = attribute.attribute("type");
        var fixed = attribute.attribute("fixed");
        var words = type == null || !types.containsKey(type) ? List.<String>of() : words(get(types, type));
        return new Shape(
                "@" + attribute.attribute("name"),
                "required".equals(attribute.attribute("use")),
                false,
                -1,
                true,
                fixed == null ? words : List.of(fixed),
                List.of());
    }

    private List<String> words(Node simpleType) {
        var restriction = simpleType.children("restriction").getFirst();
        var words = restriction.children("enumeration").stream()
                .map(each -> String.valueOf(each.attribute("value")))
                .toList();
        var base = types.get(String.valueOf(restriction.attribute("base")));
        return words.isEmpty() && base != null ? words(base) : words;
    }

    private static boolean isMany(Node node) {
        var most = node.attribute("maxOccurs");
        return most != null && !most.equals("1");
    }

    private static Node get(Map<String, Node> all, @Nullable String name) {
        var found = all.get(name);
        if (found == null) {
            throw new IllegalStateException("the schema does not declare " + name);
        }
        return found;
    }
}
