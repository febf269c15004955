// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads which objects the rows of a table speak of. */
final class ObjectSection {

    private static final Set<String> KEYS = Set.of("kind", "sheet", "key", "when", "fields");

    private final SourceSection sources;

    ObjectSection(SourceSection sources) {
        this.sources = sources;
    }

    List<Mapping.ObjectRule> read(Section section) {
        var rules = new ArrayList<Mapping.ObjectRule>();
        section.entries().forEach((id, object) -> {
            var rule = rule(id, object);
            if (rule != null) {
                rules.add(rule);
            }
        });
        if (rules.isEmpty()) {
            section.problem("has at least one object");
        }
        return rules;
    }

    private Mapping.@Nullable ObjectRule rule(String id, Section section) {
        section.allowsOnly(KEYS);
        var kind = ObjectKind.find(section.text("kind"));
        if (kind.isEmpty()) {
            var words = String.join(
                    ", ",
                    List.of(ObjectKind.values()).stream().map(ObjectKind::word).toList());
            section.get("kind").problem("is one of " + words);
            return null;
        }
        return new Mapping.ObjectRule(
                id,
                kind.get(),
                section.findText("sheet"),
                section.findText("key"),
                conditions(section.find("when")),
                fields(section.get("fields"), kind.get()));
    }

    private static Map<String, List<String>> conditions(@Nullable Section section) {
        var conditions = new LinkedHashMap<String, List<String>>();
        if (section != null) {
            section.entries().forEach((column, words) -> conditions.put(column, words.texts()));
        }
        return conditions;
    }

    private Map<String, Source> fields(Section section, ObjectKind kind) {
        var fields = new LinkedHashMap<String, Source>();
        section.entries()
                .forEach((name, entry) -> kind.findField(name)
                        .ifPresentOrElse(
                                type -> fields.put(name, sources.read(entry, type)),
                                () -> entry.problem("is no field of " + kind.word())));
        for (var each : kind.required()) {
            if (!fields.containsKey(each)) {
                section.problem("has " + each + ", without which there is no " + kind.word());
            }
        }
        if (fields.values().stream().allMatch(Source::isConstant)) {
            section.problem("takes something from a column");
        }
        return fields;
    }
}
