// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The members that public tools read and write; {@code vics-fields.csv} is the schema that the reader applies. */
final class Inventory {

    private static final Map<String, Map<String, Member>> ENTITIES = load();

    private Inventory() {}

    /** The members of an entity by name, in the order in which they are written. */
    static Map<String, Member> members(String entity) {
        return ENTITIES.getOrDefault(entity, Map.of());
    }

    static List<Member> all() {
        return ENTITIES.values().stream()
                .flatMap(members -> members.values().stream())
                .toList();
    }

    /** The lines of a table on the class path, without its head. */
    static List<String> lines(String name) {
        var resource = Inventory.class.getResourceAsStream(name);
        if (resource == null) {
            throw new IllegalStateException("table is missing from the class path: " + name);
        }
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Map<String, Member>> load() {
        var entities = new LinkedHashMap<String, Map<String, Member>>();
        for (var line : lines("vics-fields.csv")) {
            var cells = line.split(";", -1);
            var type = cells[2].split(" ", -1);
            var member = new Member(
                    cells[0],
                    cells[1],
                    Member.Type.valueOf(type[0].toUpperCase(Locale.ROOT)),
                    type.length > 1 ? type[1] : "",
                    cells[3]);
            entities.computeIfAbsent(member.entity(), each -> new LinkedHashMap<>())
                    .put(member.name(), member);
        }
        return entities;
    }
}
