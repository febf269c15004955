// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/**
 * What would make two builds of one source differ is in none of our jars: the time, the folder, the name of who built.
 * {@code ./liaison reproduce} builds twice and compares every byte; that takes too long for every run.
 */
class ReproducibleBuildTest {

    private static final Path ROOT = Path.of(System.getProperty("liaison.home", "../.."));
    private static final Pattern TIMESTAMP =
            Pattern.compile("<project\\.build\\.outputTimestamp>([^<]+)</project\\.build\\.outputTimestamp>");

    @Test
    void everyEntryHasTheOneTimeOfThePom() throws IOException {
        var expected = LocalDateTime.ofInstant(timestamp(), ZoneOffset.UTC);
        for (var jar : jars()) {
            try (var zip = new ZipFile(jar.toFile())) {
                assertThat(zip.stream().map(each -> each.getTimeLocal()))
                        .as(jar.toString())
                        .allMatch(expected::equals);
            }
        }
    }

    @Test
    void noEntryNamesTheFolderOrWhoBuiltIt() throws IOException {
        var folder = ROOT.toRealPath().toString();
        for (var jar : jars()) {
            assertThat(entriesNaming(jar, folder)).as(jar.toString()).isEmpty();
            assertThat(manifest(jar)).doesNotContain("Built-By").doesNotContain("Build-Time");
        }
    }

    private static List<String> entriesNaming(Path jar, String folder) throws IOException {
        var found = new ArrayList<String>();
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (var in = zip.getInputStream(entry)) {
                    if (new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(folder)) {
                        found.add(entry.getName());
                    }
                }
            }
        }
        return found;
    }

    private static String manifest(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile());
                var in = zip.getInputStream(zip.getEntry("META-INF/MANIFEST.MF"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Instant timestamp() throws IOException {
        var matcher = TIMESTAMP.matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertThat(matcher.find()).as("the pom states the time").isTrue();
        return Instant.parse(matcher.group(1));
    }

    /** Those that are built before this module. */
    private static List<Path> jars() throws IOException {
        try (var files = Files.find(
                ROOT, 4, (path, is) -> path.toString().matches(".*/target/liaison-[a-z]+-[^/]*SNAPSHOT\\.jar"))) {
            var jars = files.sorted().toList();
            assumeFalse(jars.isEmpty(), "a narrow build has no jar");
            return jars;
        }
    }
}
