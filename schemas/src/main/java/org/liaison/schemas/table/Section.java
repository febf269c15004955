// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;

/** A part of a mapping file, read strictly: what is wrong becomes a problem, and reading goes on to find the next. */
record Section(String file, String key, Yaml node, List<Finding> problems) {

    /** Names the keys that may stand here; any other is a misspelling that would silently not count. */
    void allowsOnly(Set<String> keys) {
        entries().forEach((name, entry) -> {
            if (!keys.contains(name)) {
                entry.problem("is no key that mappings know here");
            }
        });
    }

    boolean has(String name) {
        return node instanceof Yaml.Keys keys && keys.entries().containsKey(name);
    }

    boolean isText() {
        return node instanceof Yaml.Text;
    }

    boolean isMap() {
        return node instanceof Yaml.Keys;
    }

    /** The entry of that name; a problem and an empty text where it is missing. */
    Section get(String name) {
        var entry = node instanceof Yaml.Keys keys ? keys.entries().get(name) : null;
        if (entry != null) {
            return at(name, entry);
        }
        var missing = at(name, new Yaml.Text(node.line(), ""));
        missing.problem("is missing");
        return missing;
    }

    @Nullable
    Section find(String name) {
        return has(name) ? get(name) : null;
    }

    Map<String, Section> entries() {
        var entries = new LinkedHashMap<String, Section>();
        if (node instanceof Yaml.Keys keys) {
            keys.entries().forEach((name, entry) -> entries.put(name, at(name, entry)));
        } else if (!isEmpty()) {
            problem("is a map");
        }
        return entries;
    }

    List<Section> items() {
        var items = new ArrayList<Section>();
        if (node instanceof Yaml.Items list) {
            for (var each : list.all()) {
                items.add(new Section(file, key + "[" + (items.size() + 1) + "]", each, problems));
            }
        } else if (!isEmpty()) {
            problem("is a list");
        }
        return items;
    }

    List<String> texts() {
        return items().stream().map(Section::text).toList();
    }

    String text() {
        if (node instanceof Yaml.Text text) {
            return text.text().strip();
        }
        problem("is a text");
        return "";
    }

    /** The text of an entry that has to be there and say something. */
    String text(String name) {
        boolean there = has(name);
        var entry = get(name);
        if (there && entry.isEmpty()) {
            entry.problem("is empty");
        }
        return entry.text();
    }

    @Nullable
    String findText(String name) {
        return has(name) ? text(name) : null;
    }

    void problem(String rule) {
        problems.add(InvalidMapping.problem(file, node.line(), key, rule));
    }

    private boolean isEmpty() {
        return node instanceof Yaml.Text text && text.text().isBlank();
    }

    private Section at(String name, Yaml entry) {
        return new Section(file, key.isEmpty() ? name : key + "/" + name, entry, problems);
    }
}
