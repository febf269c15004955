// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.stix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One object of a bundle, its properties in the order in which they are written. */
final class StixObject {

    private final String id;
    private final Map<String, Object> properties = new LinkedHashMap<>();

    StixObject(String type, String id) {
        this.id = id;
        properties.put("type", type);
        properties.put("spec_version", "2.1");
        properties.put("id", id);
    }

    String id() {
        return id;
    }

    /** Nothing if there is no value, or an empty one: an empty list is not allowed anywhere. */
    StixObject with(String property, @Nullable Object value) {
        if (value != null && !isEmpty(value)) {
            properties.put(property, value);
        }
        return this;
    }

    private static boolean isEmpty(Object value) {
        return switch (value) {
            case List<?> list -> list.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            case String text -> text.isEmpty();
            default -> false;
        };
    }

    Map<String, Object> properties() {
        return properties;
    }

    @Override
    public String toString() {
        return "StixObject[personal]";
    }
}
