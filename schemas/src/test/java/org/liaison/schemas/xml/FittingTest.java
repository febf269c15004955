// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;

class FittingTest {

    private final List<Loss> losses = new ArrayList<>();
    private final Fitting fitting = Fitting.into(losses).at("Objects").at("Person", 2);

    @Test
    void leavesAloneWhatFits() {
        assertThat(fitting.text("Alias", "Nemo\t😀\r\n")).isEqualTo("Nemo\t😀\r\n");
        assertThat(fitting.text("Alias", Personal.of(""))).isEmpty();
        assertThat(fitting.time("At", OffsetDateTime.parse("2026-01-02T03:04:05+14:00")))
                .isEqualTo("2026-01-02T03:04:05+14:00");
        assertThat(losses).isEmpty();
    }

    @Test
    void replacesWhatXmlCannotWrite() {
        assertThat(fitting.text("Alias", "Ne\u0000mo\uFFFE\uD800")).isEqualTo("Ne\uFFFDmo\uFFFD\uFFFD");
        assertThat(losses)
                .containsExactly(new Loss(
                        "Objects/Person[2]/Alias",
                        Loss.Kind.NARROWED,
                        "XML cannot write one of its characters",
                        "U+FFFD in its place"));
    }

    @Test
    void cutsWhatIsTooLongButNoCharacterInTwo() {
        assertThat(fitting.label("Kind", "n".repeat(254) + "😀")).isEqualTo("n".repeat(254));
        assertThat(fitting.text("Alias", "n".repeat(4001))).hasSize(4000);
        assertThat(losses)
                .extracting(Loss::kind)
                .containsOnly(Loss.Kind.NARROWED)
                .hasSize(2);
    }

    @Test
    void keepsALabelOnOneLine() {
        assertThat(fitting.label("Kind", "a\tb\nc")).isEqualTo("a b c");
        assertThat(losses).hasSize(1);
    }

    @Test
    void leavesOutWhatDoesNotHaveTheForm() {
        assertThat(fitting.matching("Country", "Slovenia", Pattern.compile("[A-Z]{2}")))
                .isNull();
        assertThat(losses)
                .singleElement()
                .satisfies(loss -> assertThat(loss.toString()).doesNotContain("Slovenia"));
    }

    @Test
    void tellsTheSameInstantWhenXmlCannotWriteTheZone() {
        var at = OffsetDateTime.of(2026, 1, 2, 3, 4, 5, 0, ZoneOffset.ofHoursMinutesSeconds(1, 2, 3));

        assertThat(fitting.time("At", at)).isEqualTo(at.withOffsetSameInstant(ZoneOffset.UTC));
        assertThat(losses).extracting(Loss::kind).containsExactly(Loss.Kind.NARROWED);
    }

    @Test
    void leavesOutYearsThatDoNotHaveFourDigits() {
        assertThat(fitting.time("At", Instant.MAX)).isNull();
        assertThat(fitting.time("At", OffsetDateTime.MAX)).isNull();
        assertThat(fitting.date("On", Personal.of(LocalDate.of(0, 1, 1)))).isNull();
        assertThat(losses).extracting(Loss::kind).contains(Loss.Kind.NO_HOME);
    }
}
