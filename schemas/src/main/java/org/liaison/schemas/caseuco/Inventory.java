// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The classes and properties that the gateway knows; {@code case-properties.csv} is the shape it asks of graphs. */
final class Inventory {

    private static final List<Property> ALL = load();
    private static final Map<String, Set<String>> LINEAGES = lineages();
    private static final Map<String, List<Property>> ASKED = asked();
    private static final Set<String> NAMES = names();

    private Inventory() {}

    static List<Property> all() {
        return ALL;
    }

    static boolean isClass(String name) {
        return LINEAGES.containsKey(name);
    }

    static boolean isProperty(String name) {
        return NAMES.contains(name);
    }

    /** True if the class is the other or below it. */
    static boolean isA(String name, String other) {
        return LINEAGES.getOrDefault(name, Set.of()).contains(other);
    }

    /** What is asked of a node of the class: its own properties and those of the classes above it. */
    static List<Property> askedOf(String name) {
        return ASKED.getOrDefault(name, List.of());
    }

    private static List<Property> load() {
        var resource = Inventory.class.getResourceAsStream("case-properties.csv");
        if (resource == null) {
            throw new IllegalStateException("table is missing from the class path: case-properties.csv");
        }
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(Property::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Set<String>> lineages() {
        Map<String, Set<String>> above = new HashMap<>();
        ALL.forEach(each -> above.computeIfAbsent(each.owner(), key -> new LinkedHashSet<>())
                .addAll(each.above()));
        Map<String, Set<String>> lineages = new HashMap<>();
        above.keySet().forEach(each -> {
            Set<String> lineage = new LinkedHashSet<>();
            climb(each, above, lineage);
            lineages.put(each, lineage);
        });
        return lineages;
    }

    private static void climb(String name, Map<String, Set<String>> above, Set<String> lineage) {
        if (lineage.add(name)) {
            above.getOrDefault(name, Set.of()).forEach(each -> climb(each, above, lineage));
        }
    }

    private static Map<String, List<Property>> asked() {
        Map<String, List<Property>> asked = new HashMap<>();
        LINEAGES.forEach((name, lineage) -> {
            List<Property> properties = new ArrayList<>();
            ALL.stream()
                    .filter(each -> !each.name().isEmpty() && lineage.contains(each.owner()))
                    .forEach(properties::add);
            asked.put(name, List.copyOf(properties));
        });
        return asked;
    }

    private static Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        ALL.forEach(each -> names.add(each.name()));
        return Set.copyOf(names);
    }
}
