// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.liaison.schemas.xml.HardenedXml;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** How a document begins, by which its format is recognised. Looks at the beginning only and trusts none of it. */
public sealed interface Opening {

    /** An XML document by its root element. */
    record Xml(QName root) implements Opening {}

    /** A JSON object by the names of its first members, in their order. */
    record Json(Set<String> members) implements Opening {

        public Json {
            members = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(members));
        }
    }

    /** A table by the words of its first line, in their order. */
    record Table(List<String> columns) implements Opening {

        public Table {
            columns = List.copyOf(columns);
        }
    }

    /** A ZIP archive: XLSX, ASiC and others; only its reader can tell which. */
    record Zip() implements Opening {}

    record Unknown() implements Opening {}

    static Opening of(byte[] document) {
        var root = HardenedXml.findRoot(document);
        if (root.isPresent()) {
            return new Xml(root.get());
        }
        if (Packed.isOne(document)) {
            return new Zip();
        }
        var head = new String(document, 0, Math.min(document.length, Beginning.BYTES), UTF_8);
        var text = head.startsWith("\uFEFF") ? head.substring(1) : head;
        return text.stripLeading().startsWith("{") ? Beginning.json(text) : Beginning.table(text);
    }

    /** Reads the first few kilobytes. */
    final class Beginning {

        private static final int BYTES = 16 * 1024;
        private static final int MEMBERS = 64;
        private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_ .-]{0,63}");
        private static final Pattern BETWEEN = Pattern.compile("[;,\t]");
        private static final JsonFactory JSON = JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(64).build())
                .build();

        private Beginning() {}

        private static Opening json(String text) {
            Set<String> members = new LinkedHashSet<>();
            try (var parser = JSON.createParser(ObjectReadContext.empty(), text)) {
                parser.nextToken();
                collect(parser, members);
            } catch (JacksonException e) { // cut off, or broken further down: what was read names the format
                return members.isEmpty() ? new Unknown() : new Json(members);
            }
            return new Json(members);
        }

        private static void collect(JsonParser parser, Set<String> members) {
            while (members.size() < MEMBERS && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                members.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
        }

        private static Opening table(String text) {
            var line = text.lines().findFirst().orElse("");
            List<String> columns = new ArrayList<>();
            for (var each : BETWEEN.split(line, -1)) {
                var word = each.strip();
                columns.add(word.length() > 1 && word.startsWith("\"") ? word.substring(1, word.length() - 1) : word);
            }
            boolean named = columns.size() > 1
                    && columns.stream().allMatch(each -> WORD.matcher(each).matches());
            return named ? new Table(columns) : new Unknown();
        }
    }
}
