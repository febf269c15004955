// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.liaison.schemas.message.Finding;
import tools.jackson.databind.JsonNode;

/**
 * A part of an agreement file, read strictly: whatever is missing, unknown or misspelt becomes a problem with its place,
 * and reading goes on to find the next one.
 */
record Section(JsonNode node, String place, List<Finding> problems) {

    /** Names the keys this section may have; anything else is a misspelling that would silently not count. */
    void allowsOnly(Set<String> keys) {
        if (!node.isObject()) {
            problem(place, "is a map");
            return;
        }
        for (var key : node.propertyNames()) {
            if (!keys.contains(key)) {
                problem(at(key), "is no key that agreements know here");
            }
        }
    }

    boolean has(String key) {
        return node.has(key);
    }

    Optional<String> findText(String key) {
        var value = node.path(key);
        if (value.isString() && !value.stringValue().isBlank()) {
            return Optional.of(value.stringValue().strip());
        }
        problem(at(key), value.isMissingNode() ? "is missing" : "is a text");
        return Optional.empty();
    }

    <T> Optional<T> findTerm(String key, Lexicon<T> lexicon) {
        return findText(key).flatMap(word -> meaning(word, at(key), lexicon));
    }

    /** A list of at least one word, none of them twice. */
    Set<String> words(String key) {
        return placedWords(key).keySet();
    }

    <T> Set<T> terms(String key, Lexicon<T> lexicon) {
        var terms = new LinkedHashSet<T>();
        placedWords(key).forEach((word, where) -> meaning(word, where, lexicon).ifPresent(terms::add));
        return terms;
    }

    private SequencedMap<String, String> placedWords(String key) {
        var words = new LinkedHashMap<String, String>();
        for (var each : elements(key)) {
            if (!each.node.isString() || each.node.stringValue().isBlank()) {
                problem(each.place, "is a text");
            } else if (words.putIfAbsent(each.node.stringValue().strip(), each.place) != null) {
                problem(each.place, "is there twice");
            }
        }
        return words;
    }

    /** The elements of a list that is there and not empty. */
    List<Section> elements(String key) {
        var list = node.path(key);
        if (!list.isArray() || list.isEmpty()) {
            problem(at(key), list.isMissingNode() ? "is missing" : "is a list of at least one");
            return List.of();
        }
        var elements = new ArrayList<Section>();
        for (var index = 0; index < list.size(); index++) {
            elements.add(new Section(list.get(index), at(key) + "[" + (index + 1) + "]", problems));
        }
        return elements;
    }

    Section section(String key) {
        return new Section(node.path(key), at(key), problems);
    }

    String at(String key) {
        return place.endsWith(":") ? place + " " + key : place + "/" + key;
    }

    void problem(String where, String rule) {
        problems.add(InvalidAgreements.problem(where, rule));
    }

    private <T> Optional<T> meaning(String word, String where, Lexicon<T> lexicon) {
        var meaning = lexicon.find(word);
        if (meaning.isEmpty()) {
            problem(where, lexicon.rule());
        }
        return meaning;
    }
}
