// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class Kz1Test {

    @Test
    void everyRowOfTheCrosswalkNamesAnArticleOfTheTableAndItsBasis() {
        assertThat(CodeTable.read("kz1-terms.csv")).isNotEmpty().allSatisfy(row -> {
            assertThat(Kz1.knows(String.valueOf(row.get("kz1")))).isTrue();
            assertThat(row.get("basis")).isNotBlank();
            assertThat(row.get("usual")).isIn("yes", "no");
        });
    }

    @Test
    void everyArticleHasItsVerificationMark() {
        assertThat(CodeTable.read("kz1.csv"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("verification")).isNotBlank());
    }

    @Test
    void noArticleHasTwoUsualConducts() {
        var usual = CodeTable.read("kz1-terms.csv").stream()
                .filter(row -> "yes".equals(row.get("usual")))
                .map(row -> row.get("kz1"))
                .collect(Collectors.groupingBy(String::valueOf, Collectors.counting()));

        assertThat(usual.values()).containsOnly(1L);
    }

    @Test
    void putsTheConductsOfTheParagraphFirst() {
        assertThat(Kz1.conductsOf("173(3)")).first().isEqualTo(new Kz1.Conduct("CSA.ABUSE.TRUST", true));
        assertThat(Kz1.conductsOf("173(3)")).hasSize(1 + Kz1.conductsOf("173").size());
        assertThat(Kz1.conductsOf("999")).isEqualTo(List.of());
    }

    @Test
    void readsCellsWithCommas() {
        assertThat(CodeTable.read("kz1.csv"))
                .filteredOn(row -> "176".equals(row.get("article")))
                .singleElement()
                .satisfies(row -> assertThat(row.get("title_english"))
                        .startsWith("Presentation, manufacture")
                        .doesNotContain("\""));
    }
}
