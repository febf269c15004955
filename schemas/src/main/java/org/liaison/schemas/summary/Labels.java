// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.liaison.schemas.taxonomy.Terminology;

/** The words of a summary in one language, after the terminology guard. */
final class Labels {

    private final Language language;
    private final Map<String, String> words;

    private Labels(Language language, Map<String, String> words) {
        this.language = language;
        this.words = Map.copyOf(words);
    }

    static Labels of(Language language, Terminology terminology) {
        var words = new TreeMap<String, String>();
        read(language)
                .forEach((key, text) -> words.put(
                        (String) key, terminology.generated((String) text).text()));
        return new Labels(language, words);
    }

    Language language() {
        return language;
    }

    String get(String key) {
        var text = words.get(key);
        if (text == null) {
            throw new IllegalStateException("no label " + key + " in " + language);
        }
        return text;
    }

    String get(String key, String... values) {
        var text = get(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }

    String get(Enum<?> word) {
        return get(word.getDeclaringClass().getSimpleName() + "." + word.name());
    }

    private static Properties read(Language language) {
        var file = "labels" + language.suffix() + ".properties";
        try (var stream = Labels.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("missing from the class path: " + file);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
