// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.mapped;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.table.InvalidMapping;
import org.liaison.schemas.table.Section;
import org.liaison.schemas.table.Yaml;
import org.liaison.schemas.xml.Namespaces;
import org.liaison.schemas.xml.Shape;
import org.liaison.schemas.xml.Xsd;
import org.xml.sax.SAXException;

/** Reads a mapping file and the schema it names. It counts only if nothing in it is wrong. */
final class MappingFile {

    private static final Set<String> KEYS =
            Set.of("format", "version", "title", "namespace", "namespaces", "schema", "codes", "message", "objects");
    private static final Set<String> OBJECT_KEYS = Set.of("to", "order", "each", "kinds");
    private static final String PACKAGE_ORDER = "package";
    private static final String MAPPING_ORDER = "mapping";

    private final Section top;
    private final Function<String, Optional<byte[]>> files;

    private MappingFile(Section top, Function<String, Optional<byte[]>> files) {
        this.top = top;
        this.files = files;
    }

    /** @param files gives schemas by their names; throws {@link InvalidMapping} with all problems at once */
    static Mapping read(String name, byte[] file, Function<String, Optional<byte[]>> files) {
        var problems = new ArrayList<Finding>();
        var mapping = new MappingFile(Section.of(name, file, problems), files).mapping();
        if (!problems.isEmpty() || mapping == null) {
            throw new InvalidMapping(problems.stream().distinct().toList());
        }
        return mapping;
    }

    private @Nullable Mapping mapping() {
        if (!top.isMap()) {
            top.problem("is a map");
        }
        top.allowsOnly(KEYS);
        var namespaces = namespaces();
        var rules = new RuleSection(codes(), namespaces.byPrefix().keySet());
        var message = top.get("message");
        message.allowsOnly(Set.of("to", "fields"));
        var root = rules.path(message.get("to"));
        if (root.elements().size() != 1) {
            message.get("to").problem("is the name of the root element");
        }
        var all = new ArrayList<>(rules.read(message.get("fields"), Mapping.PACKAGE));
        all.add(objects(top.get("objects"), rules));
        RuleSection.requireAll(all, Mapping.PACKAGE, message.get("fields"));
        var schema = schema();
        return schema == null || root.elements().isEmpty()
                ? null
                : new Mapping(head(), namespaces, schema, root.elements().getFirst(), all);
    }

    private Mapping.Head head() {
        var format = top.text("format");
        if (!format.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            top.get("format").problem("is lower-case letters, digits and hyphens");
        }
        return new Mapping.Head(format, top.text("version"), top.text("title"));
    }

    private Namespaces namespaces() {
        var byPrefix = new LinkedHashMap<String, String>();
        var section = top.find("namespaces");
        if (section != null) {
            section.entries().forEach((prefix, namespace) -> byPrefix.put(prefix, namespace.text()));
        }
        return new Namespaces(top.text("namespace"), byPrefix);
    }

    private Map<String, Codes> codes() {
        var lists = new LinkedHashMap<String, Codes>();
        var section = top.find("codes");
        if (section != null) {
            section.entries().forEach((name, list) -> {
                var byWord = new LinkedHashMap<String, String>();
                list.entries().forEach((word, code) -> byWord.put(word, code.text()));
                lists.put(name, new Codes(byWord));
            });
        }
        return lists;
    }

    private Rule objects(Section section, RuleSection rules) {
        section.allowsOnly(OBJECT_KEYS);
        var shape = Mapping.PACKAGE.find(Mapping.OBJECTS).orElseThrow();
        var kinds = new ArrayList<Rule>();
        section.get("kinds").entries().forEach((name, entry) -> {
            var kind = shape.find(name).orElse(null);
            if (kind == null) {
                entry.problem("is no kind of object");
            } else {
                kinds.add(kind(name, entry, kind, new Each(section.find("each"), rules)));
            }
        });
        RuleSection.requireAll(kinds, shape, section.get("kinds"));
        var order = section.has("order") ? section.text("order") : PACKAGE_ORDER;
        if (!List.of(PACKAGE_ORDER, MAPPING_ORDER).contains(order)) {
            section.get("order").problem("is package or mapping");
        }
        return new Rule.Part(
                Mapping.OBJECTS,
                Steps.parse(Mapping.OBJECTS),
                rules.path(section.get("to")),
                kinds,
                order.equals(PACKAGE_ORDER));
    }

    private static Rule kind(String name, Section entry, Shape shape, Each each) {
        if (entry.has("not-carried")) {
            return new Rule.Dropped(name, Steps.parse(name), entry.text("not-carried"));
        }
        entry.allowsOnly(Set.of("to", "fields"));
        var own = each.rules.read(entry.get("fields"), shape);
        var all = new ArrayList<>(each.before(own, shape));
        all.addAll(own);
        RuleSection.requireAll(all, shape, entry.get("fields"));
        return new Rule.Part(name, Steps.parse(name), each.rules.path(entry.get("to")), all, false);
    }

    /** What is said of every object stands before what is said of its kind, which may say it otherwise. */
    private record Each(@Nullable Section section, RuleSection rules) {

        List<Rule> before(List<Rule> own, Shape shape) {
            if (section == null) {
                return List.of();
            }
            var names = own.stream().map(Rule::from).toList();
            var known = new ArrayList<Rule>();
            section.entries().forEach((from, entry) -> {
                if (!names.contains(from) && (shape.find(from).isPresent() || entry.has("fixed"))) {
                    known.addAll(rules.read(only(from, entry), shape));
                }
            });
            return known;
        }

        private Section only(String from, Section entry) {
            return new Section(
                    entry.file(),
                    entry.key(),
                    new Yaml.Keys(entry.node().line(), Map.of(from, entry.node())),
                    entry.problems());
        }
    }

    private @Nullable Xsd schema() {
        var section = top.get("schema");
        var names = section.isText() ? List.of(section.text()) : section.texts();
        var schemas = new ArrayList<byte[]>();
        for (var each : names) {
            var file = each.matches("[A-Za-z0-9][A-Za-z0-9._-]*") ? files.apply(each) : Optional.<byte[]>empty();
            if (file.isEmpty()) {
                section.problem("names XSD files beside the mapping, imported ones first");
                return null;
            }
            schemas.add(file.get());
        }
        try {
            return Xsd.of(schemas);
        } catch (SAXException | IllegalStateException e) {
            section.problem("names XSD files that can be read without any other");
            return null;
        }
    }
}
