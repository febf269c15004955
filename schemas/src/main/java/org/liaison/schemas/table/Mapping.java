// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the table of one national source becomes an exchange package. */
record Mapping(
        Head head,
        Dialect dialect,
        Columns columns,
        List<ObjectRule> objects,
        List<ConnectionRule> connections,
        Frame frame) {

    Mapping {
        objects = List.copyOf(objects);
        connections = List.copyOf(connections);
    }

    /** What the format is called. */
    record Head(String format, String version, String title) {}

    /** @param ignored columns that stay at home on purpose, each with the reason */
    record Columns(Set<String> required, Map<String, String> ignored) {

        Columns {
            required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
            ignored = Map.copyOf(ignored);
        }
    }

    /** What holds for the package, and what holds for each row. */
    record Frame(Map<String, Source> handling, Map<String, Source> evaluation) {

        Frame {
            handling = Map.copyOf(handling);
            evaluation = Map.copyOf(evaluation);
        }
    }

    /**
     * One object of a row. Rows with the same key speak of the same object.
     *
     * @param sheet null: on any sheet that has its columns
     * @param when columns, and the texts of which one must stand there
     */
    record ObjectRule(
            String id,
            ObjectKind kind,
            @Nullable String sheet,
            @Nullable String key,
            Map<String, List<String>> when,
            Map<String, Source> fields) {

        ObjectRule {
            when = Map.copyOf(when);
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** @param by the column with the keys of the objects it leads to; null: the one of the same row */
    record ConnectionRule(
            String from, Source type, String to, @Nullable String by) {}

    /** True if the mapping takes something from that column. */
    boolean names(String column) {
        return namedColumns().anyMatch(column::equals);
    }

    Set<String> sheets() {
        return objects.stream().map(ObjectRule::sheet).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    Optional<ObjectRule> findObject(String id) {
        return objects.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    Stream<String> namedColumns() {
        var sources = Stream.of(
                        Stream.of(frame.handling(), frame.evaluation()),
                        objects.stream().map(ObjectRule::fields),
                        connections.stream().map(each -> Map.of("type", each.type())))
                .flatMap(each -> each)
                .flatMap(each -> each.values().stream())
                .map(Source::column);
        var keys = Stream.concat(
                objects.stream().map(ObjectRule::key), connections.stream().map(ConnectionRule::by));
        var conditions = objects.stream().flatMap(each -> each.when().keySet().stream());
        return Stream.of(sources, keys, conditions, columns.required().stream(), columns.ignored().keySet().stream())
                .flatMap(each -> each)
                .filter(Objects::nonNull);
    }
}
