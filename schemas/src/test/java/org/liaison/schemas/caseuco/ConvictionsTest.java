// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.schemas.checks.Checks;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Loss;

class ConvictionsTest {

    @ParameterizedTest
    @CsvSource({
        "1, NO, 12.50, ''",
        "0, NO, 12.50, liaison:occurrences",
        "1, PERHAPS, 12.50, liaison:suspended",
        "1, NO, 12.505, liaison:amount",
        "1, NO, -1, liaison:amount",
        "1, NO, 99999999999999999.99, liaison:amount"
    })
    void refusesWhatNoRegisterCounts(String occurrences, String suspended, String amount, String place) {
        var findings = Graphs.findings(graph("2020-01-01T00:00:00Z", occurrences, suspended, amount));

        assertThat(findings)
                .extracting(each -> each.place().replaceAll(".*/", ""), Finding::code)
                .containsExactlyElementsOf(place.isEmpty() ? List.of() : List.of(tuple(place, "GW-VAL-010")));
    }

    @Test
    void asksWhetherTheDaysAreInOrder() {
        var read = (Reading.Read) new CaseReader().read(graph("2026-01-01T00:00:00Z", "1", "NO", "1"));

        assertThat(Checks.ask(read.record().facts(), Graphs.RECEIVED))
                .extracting(Finding::code)
                .containsExactly("GW-VAL-120");
    }

    @Test
    void namesAnHourThatADayCannotHold() {
        var done = Graphs.convert(graph("2020-01-01T10:00:00Z", "1", "NO", "1"));

        assertThat(done.exchange().convictions()).hasSize(1);
        assertThat(done.losses())
                .filteredOn(each -> each.kind() == Loss.Kind.NARROWED)
                .extracting(Loss::why)
                .containsExactly("a day has no hour");
    }

    @Test
    void aConvictionOfAToolThatDoesNotKnowTheFacetIsAnEvent() {
        var done = Graphs.convert(Graphs.document("""
                {"@context": {"core": "https://ontology.unifiedcyberontology.org/uco/core/"}, "@graph": [
                 {"@id": "urn:example:c", "@type": "core:Event", "core:eventType": "conviction"}]}"""));

        assertThat(done.exchange().events()).hasSize(1);
    }

    /** @param from when the offence began; the decision is of 2024 */
    private static Document graph(String from, String occurrences, String suspended, String amount) {
        return Graphs.document("""
            {"@context": {"liaison": "urn:liaison:case:", "core": "https://ontology.unifiedcyberontology.org/uco/core/",
            "xsd": "http://www.w3.org/2001/XMLSchema#"}, "@graph": [{"@id": "urn:example:c", "@type": "core:Event",
            "core:eventType": "conviction", "core:startTime": %s, "core:hasFacet": {"@id": "urn:example:f",
             "@type": ["core:Facet", "liaison:ConvictionFacet"], "liaison:finalOn": %s,
             "liaison:convictedOf": {"@id": "urn:example:o", "@type": "liaison:Offence", "liaison:from": %s,
              "liaison:occurrences": %s, "liaison:recidivism": "UNKNOWN"},
             "liaison:sanction": {"@id": "urn:example:s", "@type": "liaison:Sanction", "liaison:suspended": "%s",
              "liaison:fine": {"@id": "urn:example:m", "@type": "liaison:Fine", "liaison:currency": "EUR",
               "liaison:amount": {"@type": "xsd:decimal", "@value": "%s"}}}}}]}""".formatted(
                        time("2024-05-06T00:00:00Z"),
                        time("2024-06-07T00:00:00Z"),
                        time(from),
                        occurrences,
                        suspended,
                        amount));
    }

    private static String time(String text) {
        return "{\"@type\": \"xsd:dateTime\", \"@value\": \"" + text + "\"}";
    }
}
