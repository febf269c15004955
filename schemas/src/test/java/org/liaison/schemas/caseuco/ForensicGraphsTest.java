// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.artefacts.Conformance;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Finding;

/** The public graphs of the ontologies: read, or refused with findings. */
class ForensicGraphsTest {

    /** What only the ontology can judge: a range, a functional property, a status. */
    private static final List<String> BEYOND_US = List.of(
            "uco-test-has_facet_inverse_functional_XFAIL.jsonld",
            "uco-test-message_thread_XFAIL.jsonld",
            "uco-test-object_status_XFAIL.jsonld");

    @Test
    void readsWhatConformsAndRefusesNearlyAllThatDoesNot() throws IOException {
        var wronglyRefused = new TreeSet<String>();
        var wronglyRead = new TreeSet<String>();
        for (var each : findings().entrySet()) {
            if (each.getKey().contains("_PASS") && !each.getValue().isEmpty()) {
                wronglyRefused.add(each.getKey());
            }
            if (each.getKey().contains("_XFAIL") && each.getValue().isEmpty()) {
                wronglyRead.add(each.getKey());
            }
        }

        assertThat(wronglyRefused).isEmpty();
        assertThat(wronglyRead).containsExactlyElementsOf(BEYOND_US);
    }

    @Test
    void refusesExamplesOfToolsForNothingButMedia() throws IOException {
        var refused = new TreeSet<String>();
        findings().forEach((name, findings) -> {
            if (name.startsWith("casexamples") && !findings.isEmpty()) {
                assertThat(findings).extracting(Finding::code).containsOnly("GW-VAL-021");
                refused.add(name);
            }
        });

        assertThat(refused).containsExactly("casexamples-file.jsonld", "casexamples-message.jsonld");
    }

    private static Map<String, List<Finding>> findings() throws IOException {
        var folder = Conformance.require("case-uco").resolve("graphs");
        Map<String, List<Finding>> findings = new TreeMap<>();
        try (var files = Files.list(folder)) {
            for (Path each : files.toList()) {
                var document = new Document("case-uco", Files.readAllBytes(each));
                var found = Graphs.findings(document);
                if (found.isEmpty()) {
                    Graphs.convert(document);
                }
                findings.put(String.valueOf(each.getFileName()), found);
            }
        }
        return findings;
    }
}
