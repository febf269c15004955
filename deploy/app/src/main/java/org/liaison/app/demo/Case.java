// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.liaison.app.CannotStart;

/** A sample case folder: the record and what must come of it. */
public record Case(String name, String title, byte[] record, String expect, List<String> codes, boolean repeats) {

    public Case {
        codes = List.copyOf(codes);
    }

    @Override
    public String toString() {
        return "Case[" + name + "]";
    }

    /** All cases in order of their names; those that repeat another come last. */
    public static List<Case> all(Path directory) {
        try (var folders = Files.list(directory)) {
            var cases = new ArrayList<Case>();
            for (var folder : folders.filter(each -> Files.exists(each.resolve("case.properties")))
                    .toList()) {
                cases.add(read(folder));
            }
            cases.sort(Comparator.comparing(Case::repeats).thenComparing(Case::name));
            return List.copyOf(cases);
        } catch (IOException e) {
            throw new CannotStart("GW-CLI-002", directory + " cannot be read", "run the demo from a checkout", e);
        }
    }

    private static Case read(Path folder) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve("case.properties"))) {
            properties.load(in);
        }
        var same = properties.getProperty("sameAs");
        var source = same == null ? folder : folder.resolveSibling(same);
        return new Case(
                folder.getFileName().toString(),
                properties.getProperty("title", ""),
                Files.readAllBytes(record(source)),
                properties.getProperty("expect", "delivered"),
                Arrays.stream(properties.getProperty("code", "").split(" "))
                        .filter(each -> !each.isBlank())
                        .toList(),
                same != null);
    }

    private static Path record(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "1-ingest.*")) {
            for (var file : files) {
                return file;
            }
        }
        throw new IOException("no 1-ingest file in " + folder);
    }
}
