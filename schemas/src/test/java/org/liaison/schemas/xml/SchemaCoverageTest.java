// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.cases.CaseFolder;
import org.liaison.schemas.exchange.ExchangeReader;
import org.liaison.schemas.exchange.ExchangeWriter;
import org.liaison.schemas.exchange.Packages;
import org.liaison.schemas.format.Reader;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.format.Writer;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.sicase.SiCaseReader;
import org.liaison.schemas.sienalike.SienaLikeReader;
import org.liaison.schemas.sienalike.SienaLikeWriter;

/** How much of si-case, of the exchange package and of the SIENA-like package cases, full and generated documents use. */
class SchemaCoverageTest {

    private static final String XSD = "/org/liaison/schemas/xsd/";
    private static final int PACKAGES = 300;
    private static final int KINDS = 5;
    private static final int LONGEST_CODE_LIST = 40;
    private static final Header HEADER = new Header(
            new MessageId("01a20301-8140-7074-8a96-9015de8b9f13"),
            "exchange",
            Instant.parse("2026-11-22T12:00:00Z"),
            new PartnerId("partner-one"));

    @Test
    void siCase() throws IOException {
        var coverage = new SchemaCoverage(XSD + "si-case.xsd");
        addCases(coverage, "si-case");
        try (var full = Objects.requireNonNull(SiCaseReader.class.getResourceAsStream("everything.xml"))) {
            for (var each : coverage.turns(full.readAllBytes(), LONGEST_CODE_LIST)) {
                requireReadable(new SiCaseReader(), each);
                coverage.add(each);
            }
        }
        require(coverage, "si-case");
    }

    @Test
    void exchange() {
        var coverage = new SchemaCoverage(XSD + "exchange.xsd");
        addGenerated(coverage, new ExchangeWriter(), new ExchangeReader());
        require(coverage, "exchange");
    }

    @Test
    void sienaLike() {
        var coverage = new SchemaCoverage(XSD + "siena-like.xsd", XSD + "exchange.xsd");
        var writer = new SienaLikeWriter("gateway");
        addGenerated(coverage, writer, new SienaLikeReader());
        var full = writer.write(Packages.marked(1), HEADER).document().bytes();
        for (var each : coverage.turns(full, KINDS)) { // partners also ask and answer
            requireReadable(new SienaLikeReader(), each);
            coverage.add(each);
        }
        require(coverage, "siena-like");
    }

    private static void addCases(SchemaCoverage coverage, String format) {
        CaseFolder.all().stream()
                .filter(each -> each.format().equals(format) && each.expect().equals("delivered"))
                .forEach(each -> coverage.add(each.document().bytes()));
    }

    private static void addGenerated(SchemaCoverage coverage, Writer writer, Reader reader) {
        for (long seed = 0; seed < PACKAGES; seed++) {
            var document =
                    writer.write(Packages.marked(seed), HEADER).document().bytes();
            requireReadable(reader, document);
            coverage.add(document);
        }
    }

    private static void requireReadable(Reader reader, byte[] document) {
        assertThat(reader.read(new Document(reader.format(), document)))
                .isInstanceOfSatisfying(
                        Reading.Read.class, read -> assertThat(read.findings()).isEmpty());
    }

    private static void require(SchemaCoverage coverage, String format) {
        int parts = count(coverage, format, "elements and attributes", List.copyOf(coverage.parts()));
        int values = count(coverage, format, "values of code lists", List.copyOf(coverage.values()));

        assertThat(coverage.used()).containsAll(coverage.mandatory());
        assertThat(100 * parts).isGreaterThanOrEqualTo(95 * coverage.parts().size());
        assertThat(100 * values).isGreaterThanOrEqualTo(95 * coverage.values().size());
    }

    private static int count(SchemaCoverage coverage, String format, String what, List<String> all) {
        var unused = new TreeSet<>(all);
        unused.removeAll(coverage.used());
        System.out.printf("%s coverage: %d of %d %s%n", format, all.size() - unused.size(), all.size(), what);
        if (!unused.isEmpty()) {
            System.out.println("  not used: " + unused);
        }
        return all.size() - unused.size();
    }
}
