// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.cases.Golden;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the export back, without the code that wrote it, and asks what the SKOS reference demands (its numbers). */
class SkosTest {

    private static final Set<String> REFERENCES =
            Set.of("inScheme", "hasTopConcept", "broader", "narrower", "exactMatch", "closeMatch", "broadMatch");

    private final Taxonomy taxonomy = Taxonomy.load();
    private final String written = Skos.write(taxonomy, TaxonomyTest.TODAY);
    private final JsonNode document = JsonMapper.shared().readTree(written);
    private final Map<String, JsonNode> nodes = nodes(document);

    @Test
    void theDocumentationHasIt() {
        new Golden(Path.of("..", "docs", "taxonomy", "taxonomy.jsonld")).matches(written);
    }

    @Test
    void holdsEverySchemeAndTermWithItsLabel() {
        assertThat(taxonomy.schemes())
                .allSatisfy(each -> assertThat(node("urn:liaison:scheme:" + each.code())
                                .path("prefLabel")
                                .asString())
                        .isEqualTo(each.label()));
        assertThat(taxonomy.concepts()).allSatisfy(each -> {
            var node = node("urn:liaison:term:" + each.code());
            assertThat(node.path("notation").asString()).isEqualTo(each.code());
            assertThat(node.path("prefLabel").asString()).isEqualTo(each.label());
            assertThat(node.path("definition").asString()).isEqualTo(each.definition());
            assertThat(node.path("inScheme").asString()).isEqualTo("urn:liaison:scheme:" + each.scheme());
        });
    }

    @Test
    void everyPropertyIsInTheContextAndEveryReferenceLeadsToANode() {
        var context = document.path("@context");

        assertThat(nodes)
                .allSatisfy((id, node) -> node.propertyNames().forEach(property -> {
                    assertThat(property.startsWith("@") || context.has(property))
                            .as(property)
                            .isTrue();
                    if (REFERENCES.contains(property)) {
                        assertThat(nodes.keySet()).as(id).containsAll(texts(node, property));
                    }
                }));
    }

    @Test
    void broaderAndNarrowerAreInverseToEachOther() {
        nodes.forEach((id, node) -> {
            texts(node, "broader")
                    .forEach(each -> assertThat(texts(node(each), "narrower")).contains(id));
            texts(node, "narrower")
                    .forEach(each -> assertThat(texts(node(each), "broader")).contains(id));
        });
        assertThat(texts(node("urn:liaison:term:CSAM"), "narrower")).contains("urn:liaison:term:CSAM.POSSESS");
    }

    @Test
    void topConceptsAreThoseWithoutABroaderOne() {
        nodes.forEach((id, node) -> texts(node, "hasTopConcept").forEach(each -> {
            assertThat(texts(node(each), "broader")).isEmpty();
            assertThat(texts(node(each), "inScheme")).containsExactly(id);
        }));
    }

    @Test
    void noLabelOfAConceptIsPreferredAndHiddenAtOnceAsS13Demands() {
        assertThat(nodes).allSatisfy((id, node) -> {
            var labels = new ArrayList<>(texts(node, "prefLabel"));
            labels.addAll(texts(node, "altLabel"));
            labels.addAll(texts(node, "hiddenLabel"));
            assertThat(labels).as(id).doesNotHaveDuplicates();
        });
    }

    @Test
    void deprecatedWordsAreHiddenAndUsableOnesAlternative() {
        assertThat(texts(node("urn:liaison:term:SOLICIT"), "altLabel")).containsExactly("grooming");
        assertThat(texts(node("urn:liaison:term:TRAVEL.SECTT"), "hiddenLabel")).containsExactly("child sex tourism");
    }

    @Test
    void officialCrosswalksThatNobodySharesMatchExactlyAndOthersClosely() {
        var access = node("urn:liaison:term:CSAM.ACCESS");

        assertThat(texts(access, "exactMatch"))
                .containsExactly(
                        "urn:liaison:instrument:directive-2011-93:5%283%29",
                        "urn:liaison:instrument:lanzarote:20%281%29%28f%29");
        assertThat(texts(access, "closeMatch")).contains("urn:liaison:instrument:kz1:176%283%29");
        assertThat(texts(node("urn:liaison:term:CSA.WITNESS.ABUSE"), "closeMatch"))
                .contains("urn:liaison:instrument:lanzarote:22");
    }

    @Test
    void noTwoTermsBecomeOneThroughExactMatchesWhichS45MakesTransitive() {
        var seen = new HashSet<String>();

        nodes.values()
                .forEach(node -> texts(node, "exactMatch").forEach(each -> {
                    assertThat(seen.add(each)).as(each).isTrue();
                    assertThat(texts(node(each), "exactMatch")).isEmpty();
                }));
        assertThat(seen).isNotEmpty();
    }

    @Test
    void exactAndBroadMatchesAreDisjointAsS46Demands() {
        assertThat(nodes)
                .allSatisfy((id, node) ->
                        assertThat(texts(node, "exactMatch")).as(id).noneMatch(texts(node, "broadMatch")::contains));
    }

    @Test
    void labelsOfScalesLeadToTermsByTheirMatch() {
        assertThat(texts(node("urn:liaison:instrument:NCMEC-industry:A1"), "broadMatch"))
                .containsExactly("urn:liaison:term:MATERIAL.CSAM", "urn:liaison:term:AGE.CHILD.PREPUBESCENT");
        assertThat(texts(node("urn:liaison:instrument:IWF-AGE:0-2"), "exactMatch"))
                .containsExactly("urn:liaison:term:AGE.CHILD.0_2");
    }

    private JsonNode node(String id) {
        return Objects.requireNonNull(nodes.get(id), id);
    }

    private static Map<String, JsonNode> nodes(JsonNode document) {
        var nodes = new LinkedHashMap<String, JsonNode>();
        document.path("@graph")
                .forEach(each -> assertThat(nodes.put(each.path("@id").asString(), each))
                        .as("an id stands once")
                        .isNull());
        return nodes;
    }

    private static List<String> texts(JsonNode node, String property) {
        var value = node.path(property);
        if (value.isMissingNode()) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        if (value.isArray()) {
            value.forEach(each -> texts.add(each.asString()));
        } else {
            texts.add(value.asString());
        }
        return texts;
    }
}
