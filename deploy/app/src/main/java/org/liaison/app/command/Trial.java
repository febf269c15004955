// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.liaison.app.demo.Case;
import org.liaison.schemas.artefacts.Artefacts;
import org.liaison.schemas.format.Formats;
import org.liaison.schemas.format.Writer;
import org.liaison.schemas.message.Converted;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Refusal;

/** Cases held against official schemas, counted by format and direction. */
final class Trial {

    /** The package lacks what such a message is nothing without: a choice of format, and nothing to object to. */
    private static final String NOT_APPLICABLE = "GW-REN-101";

    private final Formats formats;
    private final Artefacts official;
    private final Map<String, Row> rows = new TreeMap<>();
    private final List<Objection> objections = new ArrayList<>();

    /**
     * @param conform documents to which no official schema objects; all of them if there is none
     * @param notApplicable cases that cannot be such a message at all
     */
    record Row(String format, String direction, List<String> schemas, int documents, int conform, int notApplicable) {

        Row and(boolean conforms) {
            return new Row(format, direction, schemas, documents + 1, conform + (conforms ? 1 : 0), notApplicable);
        }

        Row without() {
            return new Row(format, direction, schemas, documents, conform, notApplicable + 1);
        }
    }

    /** What an official schema, or our own writer, objects to. */
    record Objection(String name, String format, String direction, Finding finding) {

        @Override
        public String toString() {
            return name + " (" + direction + " " + format + "): " + finding;
        }
    }

    Trial(Formats formats, Artefacts official) {
        this.formats = formats;
        this.official = official;
        formats.readers().forEach(each -> open(each.format(), "reads"));
        formats.writers().forEach(each -> open(each.format(), "writes"));
    }

    List<Row> rows() {
        return List.copyOf(rows.values());
    }

    List<Objection> objections() {
        return List.copyOf(objections);
    }

    /** A case that the gateway refuses itself says nothing about the official schemas. */
    void put(Case each) {
        new Read(formats).convert(each.record(), null).map(Read::addressed).ifPresent(converted -> {
            judge(each.name(), "reads", converted.header().format(), each.record());
            formats.writers().forEach(writer -> write(each.name(), writer, converted));
        });
    }

    private void write(String name, Writer writer, Converted converted) {
        try {
            var document =
                    writer.write(converted.exchange(), converted.header()).document();
            judge(name, "writes", writer.format(), document.bytes());
        } catch (Refusal refusal) {
            refused(name, writer.format(), refusal.findings());
        }
    }

    private void refused(String name, String format, List<Finding> findings) {
        if (findings.stream().allMatch(each -> each.code().equals(NOT_APPLICABLE))) {
            rows.computeIfPresent(key(format, "writes"), (key, row) -> row.without());
        } else {
            findings.forEach(each -> object(name, "writes", format, each));
        }
    }

    private void judge(String name, String direction, String format, byte[] document) {
        var findings = official.check(new Document(format, document));
        findings.forEach(each -> object(name, direction, format, each));
        rows.computeIfPresent(key(format, direction), (key, row) -> row.and(findings.isEmpty()));
    }

    private void object(String name, String direction, String format, Finding finding) {
        objections.add(new Objection(name, format, direction, finding));
    }

    private void open(String format, String direction) {
        rows.put(key(format, direction), new Row(format, direction, official.kinds(format), 0, 0, 0));
    }

    private static String key(String format, String direction) {
        return format + " " + direction;
    }
}
