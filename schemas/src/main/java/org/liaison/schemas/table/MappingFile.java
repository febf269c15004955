// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;

/** Reads a mapping file. It counts only if nothing in it is wrong. */
final class MappingFile {

    private static final Set<String> KEYS = Set.of(
            "format",
            "version",
            "title",
            "values",
            "required",
            "ignored",
            "tables",
            "handling",
            "evaluation",
            "objects",
            "connections");
    private static final Map<String, FieldType> HANDLING = Map.ofEntries(
            Map.entry("reference", FieldType.TEXT),
            Map.entry("originator", FieldType.TEXT),
            Map.entry("purposes", FieldType.PURPOSES),
            Map.entry("legalBasis", FieldType.TEXT),
            Map.entry("classification", FieldType.CLASSIFICATION),
            Map.entry("codes", FieldType.HANDLING_CODES),
            Map.entry("handlingText", FieldType.TEXT),
            Map.entry("crimeArea", FieldType.CRIME_AREA),
            Map.entry("terms", FieldType.TERMS),
            Map.entry("urgency", FieldType.URGENCY),
            Map.entry("urgencyReason", FieldType.TEXT),
            Map.entry("recipients", FieldType.TEXTS));
    private static final Map<String, FieldType> EVALUATION =
            Map.of("code", FieldType.TEXT, "source", FieldType.TEXT, "information", FieldType.TEXT);

    private final Section top;
    private final Function<String, Optional<byte[]>> files;

    private MappingFile(Section top, Function<String, Optional<byte[]>> files) {
        this.top = top;
        this.files = files;
    }

    /** @param files gives the code tables by their names; throws {@link InvalidMapping} with all problems at once */
    static Mapping read(String name, byte[] file, Function<String, Optional<byte[]>> files) {
        var problems = new ArrayList<Finding>();
        var mapping = new MappingFile(Section.of(name, file, problems), files).mapping();
        if (!problems.isEmpty()) {
            throw new InvalidMapping(problems.stream().distinct().toList());
        }
        return mapping;
    }

    /** The fields of a mapping's {@code handling}, by name. */
    static Map<String, FieldType> handlingFields() {
        return HANDLING;
    }

    private Mapping mapping() {
        if (!top.isMap()) {
            top.problem("is a map");
        }
        top.allowsOnly(KEYS);
        var sources = new SourceSection(tables());
        var objects = new ObjectSection(sources).read(top.get("objects"));
        return new Mapping(
                head(),
                DialectSection.read(top.find("values")),
                columns(),
                objects,
                new ConnectionSection(sources, objects).read(top.find("connections")),
                frame(sources));
    }

    private Mapping.Head head() {
        var format = top.text("format");
        if (!format.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            top.get("format").problem("is lower-case letters, digits and hyphens");
        }
        return new Mapping.Head(format, top.text("version"), top.text("title"));
    }

    private Mapping.Columns columns() {
        var required = new LinkedHashSet<>(top.get("required").texts());
        if (required.isEmpty()) {
            top.get("required").problem("names the columns by which the table is recognised");
        }
        var ignored = new LinkedHashMap<String, String>();
        var section = top.find("ignored");
        if (section != null) {
            section.entries().forEach((column, why) -> ignored.put(column, why.text()));
        }
        return new Mapping.Columns(required, ignored);
    }

    private Map<String, CodeList> tables() {
        var tables = new LinkedHashMap<String, CodeList>();
        var section = top.find("tables");
        if (section != null) {
            section.entries().forEach((name, table) -> tables.put(name, table(table)));
        }
        return tables;
    }

    private CodeList table(Section section) {
        if (section.isMap()) {
            return CodeList.inline(section);
        }
        var file = section.text().matches("[A-Za-z0-9][A-Za-z0-9._-]*") ? files.apply(section.text()) : null;
        if (file == null || file.isEmpty()) {
            section.problem("is a map, or the name of a file beside the mapping");
            return new CodeList(Map.of());
        }
        return CodeList.of(file.get(), section);
    }

    private Mapping.Frame frame(SourceSection sources) {
        var handling = fields(top.get("handling"), HANDLING, sources);
        if (!handling.containsKey("reference")) {
            top.get("handling").problem("has a reference: the column with the number of the case");
        }
        return new Mapping.Frame(handling, fields(top.find("evaluation"), EVALUATION, sources));
    }

    private static Map<String, Source> fields(
            @Nullable Section section, Map<String, FieldType> known, SourceSection sources) {
        var fields = new LinkedHashMap<String, Source>();
        if (section != null) {
            section.allowsOnly(known.keySet());
            section.entries().forEach((name, entry) -> {
                var type = known.get(name);
                if (type != null) {
                    fields.put(name, sources.read(entry, type));
                }
            });
        }
        return fields;
    }
}
