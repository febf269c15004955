// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables as they were read: the product's own, or those with the rows of a directory that win over them. */
record Tables(String version, Map<Table, List<Row>> rows) {

    private static final String VERSION = "version.txt";

    /** A file of the taxonomy. */
    enum Table {
        SCHEMES,
        TERMS,
        CROSSWALK,
        SCALES,
        DEPRECATED,
        QUOTED;

        private String file() {
            return name().toLowerCase(Locale.ROOT) + ".csv";
        }

        /** The columns by which a row of a directory replaces rows of ours. */
        private List<String> key() {
            return switch (this) {
                case SCHEMES -> List.of("scheme");
                case TERMS -> List.of("code");
                case CROSSWALK -> List.of("code", "target");
                case SCALES -> List.of("scale", "label");
                case DEPRECATED -> List.of("found");
                case QUOTED -> List.of("text");
            };
        }
    }

    static Tables ours() {
        var rows = new EnumMap<Table, List<Row>>(Table.class);
        for (var each : Table.values()) {
            rows.put(each, CodeTable.rows(each.file()));
        }
        return new Tables(ourVersion(), rows);
    }

    Tables with(Path directory) {
        var merged = new EnumMap<Table, List<Row>>(Table.class);
        for (var each : Table.values()) {
            var file = directory.resolve(each.file());
            merged.put(each, Files.exists(file) ? merge(of(each), CodeTable.rows(file), each.key()) : of(each));
        }
        return new Tables(versionOf(directory), merged);
    }

    List<Row> of(Table table) {
        return Objects.requireNonNull(rows.get(table));
    }

    <T> List<T> all(Table table, Function<Row, T> reading) {
        return of(table).stream().map(reading).toList();
    }

    private static List<Row> merge(List<Row> ours, List<Row> theirs, List<String> key) {
        var replaced = theirs.stream().map(each -> each.key(key)).collect(Collectors.toSet());
        return Stream.concat(ours.stream().filter(each -> !replaced.contains(each.key(key))), theirs.stream())
                .toList();
    }

    private static String ourVersion() {
        try (var stream = Tables.class.getResourceAsStream(VERSION)) {
            var bytes = Objects.requireNonNull(stream, VERSION).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A changed taxonomy under our version would make one word mean two things. */
    private static String versionOf(Path directory) {
        try {
            return Files.readString(directory.resolve(VERSION)).strip();
        } catch (IOException e) {
            throw new IllegalStateException(
                    directory + ": has no readable " + VERSION + "; a changed taxonomy needs a version of its own", e);
        }
    }
}
