// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Asks the official shapes of UCO and CASE about the public graphs that come with them. */
class ShapesTest {

    /** The functional property runs backwards here, which Jena does not follow. */
    private static final String DIVERGENT = "uco-test-has_facet_inverse_functional_XFAIL.jsonld";

    @Test
    void judgesTheOfficialGraphsAsTheirNamesSay() throws IOException {
        var folder = Conformance.require("case-uco");
        var shapes = Shapes.load(folder.resolve("ontology"));
        var wrong = new TreeSet<String>();

        for (var each : graphs(folder)) {
            var name = String.valueOf(each.getFileName());
            long t = System.nanoTime();
            var findings = shapes.check(Files.readAllBytes(each));
            System.out.println(name + " " + findings.size() + " " + (System.nanoTime() - t) / 1000000 + " ms");
            boolean good = findings.isEmpty();
            if (name.endsWith("_PASS.jsonld") != good && name.matches(".*_(PASS|XFAIL)\\.jsonld")) {
                wrong.add(name);
            }
        }

        assertThat(wrong).containsExactly(DIVERGENT);
    }

    private static List<Path> graphs(Path folder) throws IOException {
        try (var files = Files.list(folder.resolve("graphs"))) {
            return files.sorted().toList();
        }
    }
}
