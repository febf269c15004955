// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.schemas.cases.CaseFolder;
import org.liaison.schemas.taxonomy.Concept;
import org.liaison.schemas.taxonomy.Taxonomy;
import org.w3c.dom.Element;

/** Holds the schemas against the inventories and the taxonomy, and what tests and cases use against both. */
class InventoryTest {

    private static final Taxonomy TAXONOMY = Taxonomy.load();

    @ParameterizedTest
    @ValueSource(strings = {"hotline-report", "hotline-feedback"})
    void theInventoryIsTheSchemas(String format) {
        assertThat(InventoryRow.all(format))
                .extracting(each -> each.kind() + " " + each.key() + " " + each.type() + " " + each.occurs())
                .containsExactlyElementsOf(declared(format));
        assertThat(InventoryRow.all(format)).extracting(InventoryRow::certainty).containsOnly("ours");
    }

    @ParameterizedTest
    @CsvSource({
        "hotline-report, ActorCode, actor, ",
        "hotline-report, UrgencyCode, urgency, ",
        "hotline-report, EnvironmentCode, environment, ",
        "hotline-report, RealnessCode, realness, ",
        "hotline-report, NoveltyCode, novelty, ",
        "hotline-report, AgeCode, age, ",
        "hotline-report, FormCode, material, MATERIAL.FORM",
        "hotline-feedback, OutcomeCode, outcome, "
    })
    void theCodesAreTheTaxonomys(String format, String type, String scheme, String branch) {
        assertThat(values(format, type))
                .containsExactlyElementsOf(TAXONOMY.terms(scheme).stream()
                        .map(Concept::code)
                        .filter(each -> branch == null || each.startsWith(branch))
                        .toList());
    }

    @Test
    void assessmentsAreTheRestOfTheFacetMaterial() {
        assertThat(values("hotline-report", "AssessmentCode"))
                .containsExactlyElementsOf(TAXONOMY.terms("material").stream()
                        .map(Concept::code)
                        .filter(each -> !each.startsWith("MATERIAL.FORM"))
                        .toList());
    }

    @Test
    void stepsAndSystemsAreThoseOfThePackage() {
        assertThat(values("hotline-report", "StepKind")).isEqualTo(Kinds.STEPS);
        assertThat(values("hotline-report", "PartnerSystem")).isEqualTo(Kinds.SYSTEMS);
    }

    @Test
    void everyOutcomeHasItsStatus() {
        assertThat(Status.table().keySet())
                .containsExactlyInAnyOrderElementsOf(values("hotline-feedback", "OutcomeCode"));
    }

    @Test
    void casesAndFullDocumentsUseNearlyEverythingAReportHas() {
        var documents = new ArrayList<>(fullReports());
        CaseFolder.all().stream()
                .filter(each ->
                        each.format().equals("hotline-report") && each.expect().equals("delivered"))
                .map(each -> new String(each.document().bytes(), StandardCharsets.UTF_8))
                .forEach(documents::add);

        requireCoverage("hotline-report", documents);
    }

    @Test
    void writtenFeedbackUsesNearlyEverythingItHas() {
        var documents = new ArrayList<String>();
        for (long seed = 0; seed < 1_000; seed++) {
            var rendition = Hotlines.FEEDBACK.write(Sightings.of(seed), Hotlines.HEADER);
            documents.add(new String(rendition.document().bytes(), StandardCharsets.UTF_8));
        }

        requireCoverage("hotline-feedback", documents);
    }

    /** What stands once in a report is varied. */
    private static List<String> fullReports() {
        var full = new ArrayList<String>();
        for (var actor : values("hotline-report", "ActorCode")) {
            full.add(Hotlines.everything().replace("ACTOR.PUBLIC", actor));
        }
        for (var urgency : values("hotline-report", "UrgencyCode")) {
            full.add(Hotlines.everything().replace("URGENCY.URGENT", urgency));
        }
        full.forEach(each ->
                assertThat(Hotlines.read(Hotlines.document(each)).findings()).isEmpty());
        return full;
    }

    private static void requireCoverage(String format, List<String> documents) {
        var inventory = InventoryRow.all(format);
        var used = new TreeSet<String>();
        documents.forEach(each -> used.addAll(Leaf.used(Leaf.parse(each), inventory)));
        var parts = inventory.stream()
                .filter(InventoryRow::isPart)
                .map(InventoryRow::key)
                .toList();
        var codes = inventory.stream()
                .filter(InventoryRow::isValue)
                .map(InventoryRow::key)
                .toList();
        int usedParts = print(format, "elements and attributes", parts, used);
        int usedCodes = print(format, "values of code lists", codes, used);

        assertThat(used)
                .containsAll(inventory.stream()
                        .filter(InventoryRow::isMandatory)
                        .map(InventoryRow::key)
                        .toList());
        assertThat(100 * usedParts).isGreaterThanOrEqualTo(95 * parts.size());
        assertThat(100 * usedCodes).isGreaterThanOrEqualTo(95 * codes.size());
    }

    private static int print(String format, String what, List<String> all, Set<String> used) {
        int count = (int) all.stream().filter(used::contains).count();
        System.out.printf("%s coverage: %d of %d %s%n", format, count, all.size(), what);
        return count;
    }

    private static List<String> values(String format, String type) {
        return InventoryRow.all(format).stream()
                .filter(each -> each.isValue() && each.owner().equals(type))
                .map(InventoryRow::name)
                .toList();
    }

    private static List<String> declared(String format) {
        var schema = Leaf.parse(Hotlines.resource("/org/liaison/schemas/xsd/" + format + ".xsd"));
        var rows = new ArrayList<String>();
        children(schema).forEach(each -> declared(each, rows));
        return rows;
    }

    private static void declared(Element global, List<String> rows) {
        var name = global.getAttribute("name");
        if (global.getLocalName().equals("element")) {
            rows.add("element (global)/" + name + " (inline) 1..1");
        }
        var all = global.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < all.getLength(); i++) {
            var part = (Element) all.item(i);
            switch (part.getLocalName()) {
                case "element" ->
                    rows.add("element " + name + "/" + part.getAttribute("name") + " " + part.getAttribute("type") + " "
                            + (part.hasAttribute("minOccurs") ? part.getAttribute("minOccurs") : "1")
                            + (part.hasAttribute("maxOccurs") ? "..n" : "..1"));
                case "attribute" ->
                    rows.add("attribute " + name + "/@" + part.getAttribute("name") + " " + part.getAttribute("type")
                            + (part.getAttribute("use").equals("required") ? " 1..1" : " 0..1"));
                case "extension" -> rows.add("extension " + name + "/ " + part.getAttribute("base") + " ");
                case "enumeration" -> rows.add("value " + name + "/" + part.getAttribute("value") + "  ");
                default -> {}
            }
        }
    }

    private static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
