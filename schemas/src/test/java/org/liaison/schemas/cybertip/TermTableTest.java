// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.schemas.exchange.Term;

class TermTableTest {

    private static final String MATERIAL = "Child Pornography (possession, manufacture, and distribution)";

    static List<String> incidentTypes() {
        return SchemaTree.children(
                        SchemaTree.inline(SchemaTree.load().type("incidentType").orElseThrow(), "restriction")
                                .orElseThrow())
                .stream()
                .map(each -> each.getAttribute("value"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("incidentTypes")
    void everyIncidentTypeOfTheSchemaHasATerm(String literal) {
        assertThat(TermTable.INCIDENT_TYPES.terms(literal, literal)).isNotEmpty();
    }

    @Test
    void everyRowOfIncidentTypesIsALiteralOfTheSchema() {
        assertThat(TermTable.INCIDENT_TYPES.rows())
                .extracting(TermTable.Row::literal)
                .isSubsetOf(incidentTypes());
    }

    @Test
    void everyRowSaysWhatItRestsOn() {
        assertThat(TermTable.INCIDENT_TYPES.rows())
                .allSatisfy(each -> assertThat(each.basis()).isNotBlank());
        assertThat(TermTable.ANNOTATIONS.rows())
                .allSatisfy(each -> assertThat(each.basis()).isNotBlank());
    }

    @Test
    void childrenAmongThemselvesMeanSelfGeneratedMaterialOnlyWhereMaterialIsReported() {
        assertThat(TermTable.ANNOTATIONS.terms("minorToMinorInteraction", MATERIAL))
                .containsExactly(new Term("CSAM.PRODUCE.SELF_GENERATED", TermTable.VERSION));
        assertThat(TermTable.ANNOTATIONS.terms("minorToMinorInteraction", "Child Sex Trafficking"))
                .isEmpty();
    }

    @Test
    void namesTheTermOfEveryActThatOneLiteralCovers() {
        var done = Intakes.convert(Reports.ofType(MATERIAL, ""));

        assertThat(done.exchange().handling().terms())
                .extracting(Term::code)
                .containsExactly("CSAM.POSSESS", "CSAM.PRODUCE", "CSAM.DISTRIBUTE");
        assertThat(done.losses()).extracting("path").contains("report/incidentSummary/incidentType");
    }
}
