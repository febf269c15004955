// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.artefacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.schemas.message.Finding;

class ShapesTest {

    /** Jena does not follow the functional property backwards; every other official graph is judged as it is named. */
    private static final String DIVERGENT = "uco-test-has_facet_inverse_functional_XFAIL.jsonld";

    private static final String TURTLE = """
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @prefix ex: <https://example.org/> .
            ex:Thing a owl:Class, sh:NodeShape ; sh:targetClass ex:Thing ;
                sh:property [ sh:path ex:name ; sh:maxCount 1 ; sh:datatype xsd:string ] ,
                            [ sh:path ex:note ; sh:maxCount 0 ; sh:severity sh:Warning ] .
            ex:Narrow a owl:Class ; rdfs:subClassOf ex:Thing .
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeShapes() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("below")).resolve("shapes.ttl"), TURTLE);
    }

    @Test
    void namesClassPathAndConstraintAndNoValue() {
        var findings = check("{\"@id\": \"urn:x:nemo\", \"@type\": \"ex:Narrow\", \"ex:name\": 4711}");

        assertThat(findings)
                .extracting(Finding::toString)
                .containsExactly("GW-VAL-060 at https://example.org/Narrow/<https://example.org/name>:"
                        + " the shapes keep DatatypeConstraintComponent");
    }

    @Test
    void countsViolationsOnly() {
        assertThat(check("{\"@id\": \"urn:x:a\", \"@type\": \"ex:Thing\", \"ex:note\": \"a\"}"))
                .isEmpty();
    }

    @Test
    void asksItselfWhetherAProperDictionaryRepeatsAKey() {
        var entries = "{\"@id\": \"urn:x:%d\", \"types:key\": \"%s\"}";
        var dictionary = "{\"@id\": \"urn:x:a\", \"@type\": \"types:ProperDictionary\", \"types:entry\": ["
                + entries.formatted(1, "a") + "," + entries.formatted(2, "%s") + "]}";

        assertThat(check(dictionary.formatted("b"))).isEmpty();
        assertThat(check(dictionary.formatted("a"))).extracting(Finding::rule).containsExactly("a key stands once");
    }

    @Test
    void fetchesNothing() {
        var remote = "{\"@context\": \"https://example.org/context.jsonld\", \"@id\": \"urn:x:a\"}";

        assertThat(Shapes.load(folder).check(remote.getBytes(StandardCharsets.UTF_8)))
                .extracting(Finding::rule)
                .containsExactly("it is JSON-LD with a context of its own");
        assertThat(Shapes.load(folder).check(new byte[] {'{'})).hasSize(1);
    }

    @Test
    void answersManyAtTheSameTime() {
        var shapes = Shapes.load(folder);
        var broken = document("{\"@id\": \"urn:x:a\", \"@type\": \"ex:Thing\", \"ex:name\": [\"a\", \"b\"]}");

        assertThat(IntStream.range(0, 200).parallel().mapToObj(each -> shapes.check(broken)))
                .allMatch(each -> each.size() == 1);
    }

    @Test
    void loadsNoFolderWithoutShapesAndNoBrokenOnes() throws IOException {
        var broken = Files.createDirectory(folder.resolve("broken"));
        assertThatExceptionOfType(InvalidArtefacts.class).isThrownBy(() -> Shapes.load(broken));

        Files.writeString(broken.resolve("a.ttl"), "<");
        assertThatExceptionOfType(InvalidArtefacts.class).isThrownBy(() -> Shapes.load(broken));
    }

    @Test
    void judgesTheOfficialGraphsAsTheirNamesSay() throws IOException {
        var official = Conformance.require("case-uco");
        var shapes = Shapes.load(official.resolve("ontology"));
        var wrong = new TreeSet<String>();

        for (var each : graphs(official)) {
            var name = String.valueOf(each.getFileName());
            boolean conforms = shapes.check(Files.readAllBytes(each)).isEmpty();
            if (conforms == name.contains("_XFAIL")) {
                wrong.add(name);
            }
        }

        assertThat(wrong).containsExactly(DIVERGENT);
    }

    private static List<Path> graphs(Path official) throws IOException {
        try (var files = Files.list(official.resolve("graphs"))) {
            return files.sorted().toList();
        }
    }

    private List<Finding> check(String node) {
        return Shapes.load(folder).check(document(node));
    }

    private static byte[] document(String node) {
        var context = "{\"ex\": \"https://example.org/\","
                + " \"types\": \"https://ontology.unifiedcyberontology.org/uco/types/\"}";
        return "{\"@context\": %s, \"@graph\": [%s]}".formatted(context, node).getBytes(StandardCharsets.UTF_8);
    }
}
