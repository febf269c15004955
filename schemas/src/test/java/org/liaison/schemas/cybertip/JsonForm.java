// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liaison.schemas.message.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.json.JsonMapper;

/** A document of the XML form as a platform would write it in JSON. */
final class JsonForm {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonForm() {}

    static Document of(Element root) {
        return document(Map.of(root.getNodeName(), value(root)));
    }

    /** A report with the details of its files. */
    static Document of(Element report, List<Element> files) {
        var members = new LinkedHashMap<String, Object>();
        members.put("report", value(report));
        members.put("fileDetails", files.stream().map(JsonForm::value).toList());
        return document(members);
    }

    static Document document(String json) {
        return new Document("cybertip-json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static Document document(Map<String, Object> members) {
        return document(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(members));
    }

    /** Members come in the opposite order of the elements, since JSON has none; repeated ones as a list. */
    private static Object value(Element element) {
        var children = SchemaTree.children(element);
        var attributes = element.getAttributes();
        if (children.isEmpty() && attributes.getLength() == 0) {
            return scalar(element.getTextContent());
        }
        var members = new LinkedHashMap<String, Object>();
        for (var each : children.reversed()) {
            members.merge(each.getNodeName(), value(each), JsonForm::together);
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            var at = i % 2 == 0 ? "@" : "";
            members.put(
                    at + attributes.item(i).getNodeName(),
                    scalar(attributes.item(i).getNodeValue()));
        }
        if (children.isEmpty() && !element.getTextContent().isEmpty()) {
            members.put("value", scalar(element.getTextContent()));
        }
        return members;
    }

    private static Object together(Object later, Object earlier) {
        var all = new ArrayList<Object>();
        all.add(earlier);
        if (later instanceof List<?> list) {
            all.addAll(list);
        } else {
            all.add(later);
        }
        return all;
    }

    private static Object scalar(String text) {
        return switch (text) {
            case "true", "false" -> Boolean.valueOf(text);
            default -> text.matches("[1-9][0-9]{0,8}") ? (Object) Long.valueOf(text) : text;
        };
    }
}
