// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.policy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What two people sign: the version, the one before it, and every file by its SHA-256. */
public record Manifest(String version, @Nullable String previous, SortedMap<String, String> files) {

    public static final String FILE = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Manifest {
        if (!version.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,62}")) {
            throw InvalidPolicy.unsigned(FILE, "a version is letters, digits, dots and hyphens");
        }
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    byte[] bytes() {
        var content = new LinkedHashMap<String, Object>();
        content.put("version", version);
        if (previous != null) {
            content.put("previous", previous);
        }
        content.put("files", files);
        return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static Manifest parse(byte[] bytes) {
        try {
            var content = JSON.readTree(bytes);
            var files = new TreeMap<String, String>();
            content.path("files")
                    .properties()
                    .forEach(each -> files.put(each.getKey(), each.getValue().asString("")));
            var previous = content.path("previous");
            return new Manifest(
                    content.path("version").asString(""), previous.isString() ? previous.stringValue() : null, files);
        } catch (JacksonException e) {
            throw InvalidPolicy.unsigned(FILE, "it is JSON with version and files");
        }
    }
}
