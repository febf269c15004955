// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How elements are called in a {@link Node}: those of the main namespace by their local names, others with the prefix
 * given here. An empty namespace is one too, for schemas whose inner elements have none.
 */
public record Namespaces(String main, Map<String, String> byPrefix) {

    /** The name of a stranger could be anybody's. */
    private static final String UNKNOWN = "(unknown)";

    public Namespaces {
        byPrefix = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byPrefix));
    }

    public static Namespaces of(String main) {
        return new Namespaces(main, Map.of());
    }

    public String name(String namespace, String local) {
        if (namespace.equals(main)) {
            return local;
        }
        return byPrefix.entrySet().stream()
                .filter(each -> each.getValue().equals(namespace))
                .map(each -> each.getKey() + ":" + local)
                .findFirst()
                .orElse(UNKNOWN);
    }

    String namespace(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? main : byPrefix.getOrDefault(name.substring(0, colon), "");
    }

    static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
