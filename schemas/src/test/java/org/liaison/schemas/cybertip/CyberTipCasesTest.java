// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.message.Finding;

class CyberTipCasesTest {

    static List<String> names() {
        return Cases.names();
    }

    static List<String> delivered() {
        return names().stream()
                .filter(each -> Cases.properties(each).getProperty("expect").equals("delivered"))
                .toList();
    }

    @Test
    void thereAreFive() {
        assertThat(names()).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("names")
    void readsAsItsPropertiesSay(String name) {
        var expected = Cases.properties(name);

        var findings = Intakes.read(Cases.ingest(name)).findings();

        assertThat(expected.getProperty("format")).isEqualTo("cybertip");
        assertThat(expected.getProperty("title")).isNotBlank();
        if (expected.getProperty("expect").equals("delivered")) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).extracting(Finding::code).containsOnly(expected.getProperty("code"));
        }
    }

    @ParameterizedTest
    @MethodSource("delivered")
    void losesExactlyWhatTheCaseShows(String name) throws IOException {
        var lines = Intakes.convert(Cases.ingest(name)).losses().stream()
                .map(each -> each.path() + " " + each.kind() + "\n")
                .collect(Collectors.joining());

        var golden = Cases.file(name, "3-convert.losses");
        if (System.getProperty("golden.write") != null) {
            Files.writeString(golden, lines);
        }
        assertThat(golden).hasContent(lines);
    }

    @ParameterizedTest
    @MethodSource("names")
    void isBetweenThreeAndTenKilobytes(String name) {
        assertThat(Cases.ingest(name).size()).isBetween(3_000, 10_000);
    }

    @ParameterizedTest
    @MethodSource("names")
    void claimsNoCaptureAsOneOfOurOwn(String name) {
        var facts = Intakes.read(Cases.ingest(name)).record().facts();

        assertThat(facts)
                .filteredOn(Fact.IpCapture.class::isInstance)
                .allSatisfy(each -> assertThat(each).hasFieldOrPropertyWithValue("own", false));
    }

    @ParameterizedTest
    @MethodSource("names")
    void printsNothingOfAnybody(String name) {
        var read = Intakes.read(Cases.ingest(name));

        var printed = read + " " + read.record().facts() + " " + Intakes.convert(Cases.ingest(name));

        assertThat(printed).doesNotContain("Nowhere", "Niemand", "Nobody", "Nemo", "198.51.100", "example", "100000");
    }
}
