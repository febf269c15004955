// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.stix;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liaison.schemas.format.NamedUuid;

/** Identifiers that follow from what they identify, so that the same thing has the same one wherever it is seen. */
final class StixIds {

    /** Of observables, as the specification gives it. */
    private static final UUID OBSERVABLES = UUID.fromString("00abedb4-aa42-466c-9c01-fed23315a9b7");

    /** Ours, for everything else. */
    private static final UUID OTHERS = UUID.fromString("5d7c4c38-6c4e-4f0e-9b55-3c1f7a0f2d11");

    private StixIds() {}

    /** @param contributing the properties that the specification names for the type */
    static String observable(String type, Map<String, ?> contributing) {
        return type + "--" + NamedUuid.of(OBSERVABLES, canonical(contributing));
    }

    /** @param words distinguish it from others of its type */
    static String other(String type, String... words) {
        return type + "--" + NamedUuid.of(OTHERS, type + "\n" + String.join("\n", words));
    }

    /** RFC 8785, for what identifiers are made of: texts, whole numbers, and lists and objects of these. */
    static String canonical(Object value) {
        if (value instanceof Map<?, ?> map) {
            var members = new TreeMap<String, String>();
            map.forEach((name, each) -> members.put(name.toString(), quoted(name.toString()) + ":" + canonical(each)));
            return "{" + String.join(",", members.values()) + "}";
        }
        if (value instanceof List<?> list) {
            return "[" + list.stream().map(StixIds::canonical).collect(Collectors.joining(",")) + "]";
        }
        return value instanceof Number ? value.toString() : quoted(value.toString());
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            quoted.append(escaped(text.charAt(i)));
        }
        return quoted.append('"').toString();
    }

    private static String escaped(char character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> character < ' ' ? "\\u%04x".formatted((int) character) : String.valueOf(character);
        };
    }
}
