// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A piece of a YAML file that knows its line, so that a problem can name it. Every scalar is a text. */
public sealed interface Yaml {

    int line();

    record Text(int line, String text) implements Yaml {}

    record Items(int line, List<Yaml> all) implements Yaml {}

    record Keys(int line, Map<String, Yaml> entries) implements Yaml {}

    /** Throws Jackson's exception, which knows the line too, on anything that is not YAML. */
    static Yaml parse(byte[] file) {
        try (var parser = Parsing.MAPPER.createParser(file)) {
            return parser.nextToken() == null ? new Text(1, "") : Parsing.node(parser);
        }
    }

    /** Walks the tokens, because a tree of Jackson's forgets where things stood. */
    final class Parsing {

        private static final ObjectMapper MAPPER = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();

        private Parsing() {}

        private static Yaml node(JsonParser parser) {
            int line = parser.currentTokenLocation().getLineNr();
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                return new Keys(line, entries(parser));
            }
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                return new Items(line, items(parser));
            }
            return new Text(line, parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getString());
        }

        private static Map<String, Yaml> entries(JsonParser parser) {
            var entries = new LinkedHashMap<String, Yaml>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var key = parser.currentName();
                parser.nextToken();
                entries.put(key, node(parser));
            }
            return entries;
        }

        private static List<Yaml> items(JsonParser parser) {
            var items = new ArrayList<Yaml>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(parser));
            }
            return items;
        }
    }
}
