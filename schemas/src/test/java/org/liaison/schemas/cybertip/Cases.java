// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.liaison.schemas.message.Document;

/** The case folders of this format. */
final class Cases {

    private static final Path FOLDER = Path.of("cases");

    private Cases() {}

    static List<String> names() {
        try (var folders = Files.list(FOLDER)) {
            return folders.map(each -> each.getFileName().toString())
                    .filter(each -> each.startsWith("cybertip-") && !each.startsWith("cybertip-json-"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(String name, String file) {
        return FOLDER.resolve(name).resolve(file);
    }

    static Document ingest(String name) {
        try {
            return new Document("cybertip", Files.readAllBytes(file(name, "1-ingest.xml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Properties properties(String name) {
        try (var reader = Files.newBufferedReader(file(name, "case.properties"))) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
