// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cases;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.liaison.schemas.message.Document;

/** One case: what comes in and what is expected to become of it. */
public record CaseFolder(Path folder, Properties properties) {

    /** Surefire runs in the module's folder. */
    private static final Path ROOT = Path.of("cases");

    public static List<CaseFolder> all() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(CaseFolder::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static CaseFolder named(String name) {
        return of(ROOT.resolve(name));
    }

    private static CaseFolder of(Path folder) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("case.properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CaseFolder(folder, properties);
    }

    public String format() {
        return properties.getProperty("format", "");
    }

    public String expect() {
        return properties.getProperty("expect", "");
    }

    public Set<String> codes() {
        var codes = properties.getProperty("code", "").strip();
        return codes.isEmpty() ? Set.of() : Set.of(codes.split(" +"));
    }

    /** Formats besides that of the recipient whose documents the folder keeps. */
    public List<String> writes() {
        var formats = properties.getProperty("writes", "").strip();
        return formats.isEmpty() ? List.of() : List.of(formats.split(" +"));
    }

    /** The record that comes in; a case may say that it is the same as another's. */
    public Document document() {
        var same = properties.getProperty("sameAs");
        try {
            return new Document(format(), Files.readAllBytes(record(same == null ? folder : ROOT.resolve(same))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path record(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "1-ingest.*")) {
            return files.iterator().next();
        }
    }

    public Golden golden(String file) {
        return new Golden(folder.resolve(file));
    }

    @Override
    public String toString() {
        return String.valueOf(folder.getFileName());
    }
}
