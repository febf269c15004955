// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip.json;

import java.util.ArrayList;
import java.util.List;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.xml.Narration;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * What one JSON document hands on: a report, details of files, or both, ready to be told to the schema.
 *
 * @param findings what is wrong with it as JSON; the schema has not been asked yet
 */
public record JsonSubmission(List<Narration> reports, List<Narration> files, List<Finding> findings) {

    public static final String REPORT = "report";
    public static final String FILES = "fileDetails";

    private static final Shape ENVELOPE =
            Shapes.of("/org/liaison/schemas/xsd-cybertip/cybertip.xsd").envelope(REPORT, FILES);

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxStringLength(200_000)
                    .maxNameLength(256)
                    .maxNumberLength(40)
                    .maxTokenCount(1_000_000)
                    .build())
            .build();

    public JsonSubmission {
        reports = List.copyOf(reports);
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }

    /** Never throws on bad input. */
    public static JsonSubmission parse(byte[] document) {
        var findings = new ArrayList<Finding>();
        try (var json = JSON.createParser(ObjectReadContext.empty(), document)) {
            var root = new Members(json, findings).document(ENVELOPE);
            return new JsonSubmission(told(root, REPORT), told(root, FILES), findings);
        } catch (StreamConstraintsException e) {
            findings.add(broken("GW-VAL-003", e, "it stays within the limits of depth and length"));
        } catch (JacksonException e) {
            findings.add(broken("GW-VAL-001", e, "it is well-formed JSON"));
        }
        return new JsonSubmission(List.of(), List.of(), findings);
    }

    private static List<Narration> told(Member root, String name) {
        return root.elements(name).stream().<Narration>map(Telling::new).toList();
    }

    private static Finding broken(String code, JacksonException e, String rule) {
        var location = e.getLocation();
        return new Finding(code, location == null ? "document" : Scalars.at(location) + "document", rule);
    }

    @Override
    public String toString() {
        return "JsonSubmission[personal]";
    }
}
