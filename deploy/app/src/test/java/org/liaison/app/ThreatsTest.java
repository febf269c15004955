// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every threat of the page has a test that shows the defence. */
class ThreatsTest {

    private static final Path ROOT = Path.of(System.getProperty("liaison.home", "../.."));
    private static final List<String> STATIONS = List.of(
            "ING", "VAL", "CON", "AUT", "REN", "SEA", "DIS", "REC", "ACP", "OPN", "INB", "DEL", "RCT", "TRA", "CSO",
            "KEY", "POL", "APP", "KEE", "SUP");

    private static final Map<String, String> SOURCES = Map.of(
            "GoodTest", "class GoodTest { @Test void holds() {} @Disabled(\"later\") @Test void sleeps() {} }",
            "OffTest", "@Disabled(\"later\")\nclass OffTest { @Test void holds() {} }");
    private static final List<String> GOOD = List.of(
            "## seal (SEA)",
            "| T-SEA-1 | S | somebody signs | leak, wrong recipient | pinned | | `GoodTest#holds` |",
            "| T-SEA-2 | T | changed | loss | signed | | `GoodTest` |",
            "- R does not apply because nothing is done.",
            "- I does not apply because nothing is told.",
            "- D does not apply because nobody waits.",
            "- E does not apply because nobody acts.");

    @Test
    void everyThreatHasATestThatShowsItsDefence() throws IOException {
        var page = Files.readAllLines(ROOT.resolve("docs/threats.md"));

        assertThat(page.stream().filter(each -> each.startsWith("| T-"))).hasSizeGreaterThan(120);
        assertThat(new Threats(Threats.sources(ROOT)).problems(page, STATIONS)).isEmpty();
    }

    @Test
    void aGoodPageHasNoProblem() {
        assertThat(problems(GOOD)).isEmpty();
    }

    @Test
    void aThreatWithoutATestFails() {
        assertThat(problems(with(1, "| T-SEA-1 | S | somebody signs | leak | pinned | | |")))
                .containsExactly("T-SEA-1 names no test");
    }

    @Test
    void aTestThatDoesNotExistFails() {
        assertThat(problems(with(1, "| T-SEA-1 | S | signs | leak | pinned | | `NoTest#holds` `GoodTest#hold` |")))
                .containsExactly("T-SEA-1: there is no test class NoTest", "T-SEA-1: GoodTest has no hold");
    }

    @Test
    void aDisabledTestFails() {
        assertThat(problems(with(1, "| T-SEA-1 | S | signs | leak | pinned | | `OffTest#holds` `GoodTest#sleeps` |")))
                .containsExactly("T-SEA-1: OffTest is disabled", "T-SEA-1: GoodTest#sleeps is disabled");
    }

    @Test
    void aStationThatSaysNothingAboutALetterFails() {
        assertThat(problems(GOOD.subList(0, 5))).containsExactly("SEA says nothing about D E");
    }

    @Test
    void aLetterThatDoesNotApplyWithoutAReasonFails() {
        assertThat(problems(with(6, "- E does not apply."))).containsExactly("SEA says nothing about E");
    }

    @Test
    void anIdGivenTwiceFails() {
        assertThat(problems(with(2, "| T-SEA-1 | T | changed | loss | signed | | `GoodTest` |")))
                .containsExactly("T-SEA-1 is there twice");
    }

    @Test
    void aHarmThatIsNoneOfTheFourFails() {
        assertThat(problems(with(2, "| T-SEA-2 | T | changed | sorrow | signed | | `GoodTest` |")))
                .containsExactly("T-SEA-2 leads to none of the four failures: sorrow");
    }

    @Test
    void aStationThatNobodyKnowsFails() {
        var page = new ArrayList<>(GOOD);
        page.add("## nowhere (NWH)");

        assertThat(problems(page)).containsExactly("NWH is no station");
    }

    private static List<String> with(int index, String line) {
        var page = new ArrayList<>(GOOD);
        page.set(index, line);
        return page;
    }

    private static List<String> problems(List<String> page) {
        return new Threats(SOURCES).problems(page, List.of("SEA"));
    }
}
