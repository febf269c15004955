// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

        /** What a row of a directory must share with a row of ours to replace it. */
        private String key(Row row) {
            return switch (this) {
                case SCHEMES -> row.filled("scheme");
                case TERMS -> row.filled("code");
                case CROSSWALK -> row.all("code", "target");
                case SCALES -> row.all("scale", "label");
                case DEPRECATED -> row.filled("found");
                case QUOTED -> row.filled("text");
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
        refuseUnknown(directory);
        var merged = new EnumMap<Table, List<Row>>(Table.class);
        for (var each : Table.values()) {
            var file = directory.resolve(each.file());
            merged.put(each, Files.exists(file) ? merge(each, CodeTable.rows(file)) : of(each));
        }
        return new Tables(versionOf(directory), merged);
    }

    List<Row> of(Table table) {
        return Objects.requireNonNull(rows.get(table));
    }

    <T> List<T> all(Table table, Function<Row, T> reading) {
        return of(table).stream().map(reading).toList();
    }

    private List<Row> merge(Table table, List<Row> theirs) {
        var replaced = theirs.stream().map(table::key).collect(Collectors.toSet());
        return Stream.concat(of(table).stream().filter(each -> !replaced.contains(table.key(each))), theirs.stream())
                .toList();
    }

    /** A misspelt file name would leave our rows in force without a word. */
    private static void refuseUnknown(Path directory) {
        var known = Arrays.stream(Table.values()).map(Table::file).collect(Collectors.toSet());
        try (var files = Files.newDirectoryStream(directory, "*.csv")) {
            for (var each : files) {
                if (!known.contains(each.getFileName().toString())) {
                    throw new IllegalStateException(each + ": is no table of the taxonomy");
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(directory + ": cannot be read", e);
        }
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
