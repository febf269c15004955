// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how the objects of a table belong together. */
final class ConnectionSection {

    private static final Set<String> KEYS = Set.of("from", "type", "to", "by");

    private final SourceSection sources;
    private final List<Mapping.ObjectRule> objects;

    ConnectionSection(SourceSection sources, List<Mapping.ObjectRule> objects) {
        this.sources = sources;
        this.objects = objects;
    }

    List<Mapping.ConnectionRule> read(@Nullable Section section) {
        var rules = new ArrayList<Mapping.ConnectionRule>();
        if (section != null) {
            section.items().forEach(each -> rules.add(rule(each)));
        }
        return rules;
    }

    private Mapping.ConnectionRule rule(Section section) {
        section.allowsOnly(KEYS);
        var by = section.findText("by");
        var to = object(section, "to");
        if (by != null && objects.stream().anyMatch(each -> each.id().equals(to) && each.key() == null)) {
            section.get("by").problem("leads to objects that have a key");
        }
        return new Mapping.ConnectionRule(object(section, "from"), type(section.get("type")), to, by);
    }

    /** A text is the word itself here: a type is rarely a column. */
    private Source type(Section section) {
        if (!section.isText()) {
            return sources.read(section, FieldType.CONNECTION);
        }
        if (!FieldType.CONNECTION.accepts(section.text())) {
            section.problem(FieldType.CONNECTION.rule());
        }
        return new Source(null, null, section.text(), "");
    }

    private String object(Section section, String key) {
        var id = section.text(key);
        if (objects.stream().noneMatch(each -> each.id().equals(id))) {
            section.get(key).problem("is one of the objects of this mapping");
        }
        return id;
    }
}
