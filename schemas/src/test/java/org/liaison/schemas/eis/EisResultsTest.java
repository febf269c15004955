// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.eis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.message.Finding;

class EisResultsTest {

    private static final ExchangePackage ONE = EisGenerator.packages(1, 1).next();
    private static final ExchangePackage TWO = EisGenerator.packages(2, 1).next();

    private final List<EisResults.Summary> summaries = new ArrayList<>();

    @Test
    void leadsBackToTheObjectsWithASummaryAPackage() throws IOException {
        var findings = read("""
                <Case id="%s">
                  <Loaded ref="p1"/><Loaded ref="p1" document="1"/><Updated ref="d1"/>
                  <Rejected ref="i1" reason="DUPLICATE"/><Rejected ref="p2" document="1" reason="NUMBER_INVALID"/>
                </Case>
                <Case id="%s">%s</Case>
                """.formatted(ONE.id(), TWO.id(), allLoaded(TWO)));

        assertThat(findings).isEmpty();
        assertThat(summaries).hasSize(2);
        var first = summaries.getFirst();
        assertThat(first.packageId()).isEqualTo(ONE.id());
        assertThat(first.loaded()).isEqualTo(2);
        assertThat(first.updated()).isEqualTo(1);
        assertThat(first.rejected())
                .containsExactly(
                        new EisResults.Rejected("Objects/Account[1]", "DUPLICATE"),
                        new EisResults.Rejected("Objects/Person[2]/Identification[1]", "NUMBER_INVALID"));
        assertThat(first.unanswered()).hasSize(EisGenerator.ENTITIES - 5).contains("Objects/Event[10]");
        assertThat(first.isComplete()).isFalse();
        assertThat(summaries.getLast().loaded()).isEqualTo(EisGenerator.ENTITIES);
        assertThat(summaries.getLast().isComplete()).isTrue();
    }

    @Test
    void whatNobodySentIsFoundAndStopsNothing() throws IOException {
        var findings = read("""
                <Case id="nobody"><Loaded ref="p1"/></Case>
                <Case id="%s">
                <Loaded ref="p99"/>
                <Loaded ref="p1"/>
                <Updated ref="p1"/>
                <Loaded ref="p2"/>
                </Case>
                """.formatted(ONE.id()));

        assertThat(findings)
                .extracting(Finding::toString)
                .containsExactly(
                        "GW-VAL-112 at line 2, column 1: a case is a package of the batch",
                        "GW-VAL-112 at line 4, column 1: an entity is one of the batch, and is answered once",
                        "GW-VAL-112 at line 6, column 1: an entity is one of the batch, and is answered once");
        assertThat(summaries).hasSize(1);
        assertThat(summaries.getFirst().loaded()).isEqualTo(2);
    }

    @Test
    void aRejectionWithoutAReasonOrWithATextIsFoundInItsPlace() throws IOException {
        var findings = read("<Case id=\"%s\"><Rejected ref=\"p1\"/>\n<Rejected ref=\"p2\" reason=\"see file\"/></Case>"
                .formatted(ONE.id()));

        assertThat(findings)
                .extracting(Finding::code)
                .containsOnly("GW-VAL-010")
                .hasSize(2);
        assertThat(findings.getLast().place()).startsWith("line 3,");
    }

    private List<Finding> read(String cases) throws IOException {
        var text = "<Results xmlns='urn:liaison:eis-results:1' version='1.0' batch='batch-1'>\n" + cases + "</Results>";
        return new EisResults()
                .read(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        id -> List.of(ONE, TWO).stream()
                                .filter(each -> each.id().equals(id))
                                .findFirst(),
                        summaries::add);
    }

    private static String allLoaded(ExchangePackage exchange) {
        var all = new StringBuilder();
        for (var each : Entity.of(exchange)) {
            var document = each.document() == 0 ? "" : " document='" + each.document() + "'";
            all.append("<Loaded ref='")
                    .append(each.ref())
                    .append("'")
                    .append(document)
                    .append("/>");
        }
        return all.toString();
    }
}
