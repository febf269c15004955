// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The words an agreement may use at some place, what they mean, and how to say which they are. */
record Lexicon<T>(Map<String, T> meanings, String rule) {

    static <T> Lexicon<T> of(T[] values, Function<T, String> word) {
        var meanings = new LinkedHashMap<String, T>();
        for (var each : values) {
            meanings.put(word.apply(each), each);
        }
        return new Lexicon<>(meanings, "is one of " + String.join(", ", meanings.keySet()));
    }

    static <T> Lexicon<T> named(Map<String, T> meanings, String rule) {
        return new Lexicon<>(meanings, rule);
    }

    /** One word that stands for a list. */
    static Lexicon<String> only(String word) {
        return new Lexicon<>(Map.of(word, word), "is " + word + " or a list");
    }

    Optional<T> find(String word) {
        return Optional.ofNullable(meanings.get(word));
    }
}
