// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The keys at rest by name. The newest wraps, every one unwraps. */
final class AtRest {

    private final NavigableMap<String, Wrapping> keys =
            new TreeMap<>(Comparator.comparingInt(KeyNames::turn).thenComparing(Comparator.naturalOrder()));

    AtRest(Map<String, Wrapping> keys) {
        this.keys.putAll(keys);
        if (keys.isEmpty()) {
            throw new KeysMissing("gateway.p12 has no entry at-rest");
        }
    }

    String newest() {
        return keys.lastKey();
    }

    Set<String> names() {
        return Set.copyOf(keys.keySet());
    }

    Wrapping get(String name) {
        var key = keys.get(name);
        if (key == null) {
            throw new KeysMissing("no key at rest named " + name + ": what it wrapped cannot be read");
        }
        return key;
    }
}
