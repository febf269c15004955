// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.schemas.cases.CaseFolder;
import org.liaison.schemas.checks.Checks;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.ExchangeReader;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Loss;

class CaseCasesTest {

    static List<CaseFolder> cases() {
        return CaseFolder.all().stream()
                .filter(each -> each.format().equals("case-uco"))
                .toList();
    }

    static Stream<CaseFolder> delivered() {
        return cases().stream().filter(each -> each.expect().equals("delivered"));
    }

    @Test
    void thereAreFive() {
        assertThat(cases()).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsAndChecksAsItsPropertiesSay(CaseFolder folder) {
        var findings = switch (new CaseReader().read(folder.document())) {
            case Reading.Unreadable broken -> broken.findings();
            case Reading.Read read ->
                Stream.concat(read.findings().stream(), Checks.ask(read.record().facts(), Graphs.RECEIVED).stream())
                        .toList();
        };

        assertThat(findings.stream().map(Finding::code).distinct().toList())
                .containsExactlyInAnyOrderElementsOf(folder.codes());
    }

    @ParameterizedTest
    @MethodSource("delivered")
    void losesExactlyWhatTheCaseShows(CaseFolder folder) {
        folder.golden("3-convert.losses")
                .matches(Graphs.convert(folder.document()).losses().stream()
                        .map(each -> each.path() + " " + each.kind() + "\n")
                        .collect(Collectors.joining()));
    }

    @Test
    void theGraphOfAGatewayIsWhatTheWriterMakes() {
        var folder = CaseFolder.named("case-gateway-graph");
        var exchange = small(packageOf("me-online-grooming"));
        var written = new String(Graphs.written(exchange).bytes(), StandardCharsets.UTF_8);

        folder.golden("1-ingest.jsonld").matches(written);
        assertThat(Graphs.convert(folder.document()).exchange().equals(exchange))
                .isTrue();
        assertThat(Graphs.convert(folder.document()).losses())
                .extracting(Loss::path)
                .isEmpty();
    }

    /** A case is no longer than twenty kilobytes. */
    private static ExchangePackage small(ExchangePackage exchange) {
        var items = exchange.items().subList(0, 2);
        var ids = Stream.of(exchange.persons(), items, exchange.events())
                .flatMap(List::stream)
                .map(ExchangeObject::id)
                .toList();
        return new ExchangePackage(
                exchange.id(),
                exchange.createdAt(),
                exchange.handling(),
                exchange.persons(),
                List.of(),
                List.of(),
                items,
                exchange.events(),
                List.of(),
                exchange.connections().stream()
                        .filter(each -> ids.contains(each.from()) && ids.contains(each.to()))
                        .toList());
    }

    private static ExchangePackage packageOf(String folder) {
        var file = CaseFolder.named(folder).folder().resolve("3-convert.xml");
        try {
            var read = (Reading.Read) new ExchangeReader().read(new Document("exchange", Files.readAllBytes(file)));
            return ((Conversion.Done) read.record().toExchange(Graphs.INTAKE)).exchange();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
