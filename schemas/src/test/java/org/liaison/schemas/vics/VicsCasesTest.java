// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.schemas.cases.CaseFolder;
import org.liaison.schemas.checks.Checks;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Finding;

class VicsCasesTest {

    static List<CaseFolder> cases() {
        return CaseFolder.all().stream()
                .filter(each -> each.format().equals("vics"))
                .toList();
    }

    @Test
    void thereAreThree() {
        assertThat(cases()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsAsItsPropertiesSay(CaseFolder folder) {
        var findings = switch (new VicsReader().read(folder.document())) {
            case Reading.Unreadable broken -> broken.findings();
            case Reading.Read read -> read.findings();
        };

        assertThat(findings).extracting(Finding::code).containsOnlyOnceElementsOf(folder.codes());
        assertThat(findings).hasSameSizeAs(folder.codes());
    }

    @Test
    void losesExactlyWhatTheCaseShows() {
        var folder = CaseFolder.named("vics-hash-set");
        var read = Readings.read(folder.document());

        assertThat(Checks.ask(read.record().facts(), Readings.RECEIVED)).isEmpty();
        folder.golden("3-convert.losses")
                .matches(Readings.convert(folder.document()).losses().stream()
                        .map(each -> each.path() + " " + each.kind() + "\n")
                        .collect(Collectors.joining()));
    }
}
