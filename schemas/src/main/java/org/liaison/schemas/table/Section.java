// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;
import tools.jackson.core.JacksonException;

/** A part of a mapping file, read strictly: what is wrong becomes a problem, and reading goes on to find the next. */
public record Section(String file, String key, Yaml node, List<Finding> problems) {

    /** The whole file; throws {@link InvalidMapping} if it is no YAML at all. */
    public static Section of(String file, byte[] content, List<Finding> problems) {
        try {
            return new Section(file, "", Yaml.parse(content), problems);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new InvalidMapping(List.of(InvalidMapping.problem(file, line, "", "is YAML without repeated keys")));
        }
    }

    /** Names the keys that may stand here; any other is a misspelling that would silently not count. */
    public void allowsOnly(Set<String> keys) {
        entries().forEach((name, entry) -> {
            if (!keys.contains(name)) {
                entry.problem("is no key that mappings know here");
            }
        });
    }

    public boolean has(String name) {
        return node instanceof Yaml.Keys keys && keys.entries().containsKey(name);
    }

    public boolean isText() {
        return node instanceof Yaml.Text;
    }

    public boolean isMap() {
        return node instanceof Yaml.Keys;
    }

    /** The entry of that name; a problem and an empty text where it is missing. */
    public Section get(String name) {
        var entry = node instanceof Yaml.Keys keys ? keys.entries().get(name) : null;
        if (entry != null) {
            return at(name, entry);
        }
        var missing = at(name, new Yaml.Text(node.line(), ""));
        missing.problem("is missing");
        return missing;
    }

    public @Nullable Section find(String name) {
        return has(name) ? get(name) : null;
    }

    public Map<String, Section> entries() {
        var entries = new LinkedHashMap<String, Section>();
        if (node instanceof Yaml.Keys keys) {
            keys.entries().forEach((name, entry) -> entries.put(name, at(name, entry)));
        } else if (!isEmpty()) {
            problem("is a map");
        }
        return entries;
    }

    public List<Section> items() {
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

    public List<String> texts() {
        return items().stream().map(Section::text).toList();
    }

    public String text() {
        if (node instanceof Yaml.Text text) {
            return text.text().strip();
        }
        problem("is a text");
        return "";
    }

    /** The text of an entry that has to be there and say something. */
    public String text(String name) {
        boolean there = has(name);
        var entry = get(name);
        if (there && entry.isEmpty()) {
            entry.problem("is empty");
        }
        return entry.text();
    }

    public @Nullable String findText(String name) {
        return has(name) ? text(name) : null;
    }

    public void problem(String rule) {
        problems.add(InvalidMapping.problem(file, node.line(), key, rule));
    }

    private boolean isEmpty() {
        return node instanceof Yaml.Text text && text.text().isBlank();
    }

    private Section at(String name, Yaml entry) {
        return new Section(file, key.isEmpty() ? name : key + "/" + name, entry, problems);
    }
}
