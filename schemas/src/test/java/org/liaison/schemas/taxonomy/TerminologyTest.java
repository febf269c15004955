// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.schemas.taxonomy.Terminology.Checked;
import org.liaison.schemas.taxonomy.Terminology.Flag;
import org.liaison.schemas.taxonomy.Wording.Treatment;

class TerminologyTest {

    private static final Taxonomy TAXONOMY = Taxonomy.load();

    private final Terminology terminology = Terminology.of(TAXONOMY);

    @Test
    void putsThePreferredWordIntoTextOfOurs() {
        assertThat(terminology.generated("Convicted of child pornography in 2020."))
                .extracting(Checked::text)
                .isEqualTo("Convicted of child sexual abuse material in 2020.");
    }

    @Test
    void keepsTheCapitalAtTheBeginningOfASentence() {
        assertThat(terminology
                        .generated("Paedophiles use it. Child Pornography too.")
                        .text())
                .isEqualTo("Child sex offenders use it. Child sexual abuse material too.");
    }

    @Test
    void takesTheLongestWordThatFits() {
        assertThat(terminology.generated("virtual child pornography").text())
                .isEqualTo("digitally generated child sexual abuse material");
    }

    @Test
    void leavesTextWithoutDeprecatedWordsAsItIs() {
        var text = "Solicitation of a child; grooming is usable with care.";

        assertThat(terminology.generated(text)).isEqualTo(new Checked(text, List.of()));
    }

    @Test
    void flagsCarriedTextByPlaceAndPreferredWordOnly() {
        var text = "Nowhere wrote: child  pornography";

        assertThat(terminology.carried(text))
                .containsExactly(new Flag(15, text.length(), "child sexual abuse material"));
        assertThat(terminology.carried(text).toString()).doesNotContain("Nowhere", "pornography");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CHILD PORNOGRAPHY",
                "child\npornography",
                "child_pornography.zip",
                "child-pornography",
                "child\u00a0pornography",
                "(child pornography)",
                "child\u2011pornography"
            })
    void findsAWordHoweverItIsWritten(String text) {
        assertThat(terminology.carried(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAEDOPH\u0130LE", "paedoph\u0131le", "child pro\u017ftitute"})
    void foldsEveryCaseAsItsPatternDoes(String text) {
        assertThat(terminology.carried(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grandchild pornography", "a child; pornography", "paedophilic disorder"})
    void doesNotFindWhatIsOnlyAlike(String text) {
        assertThat(terminology.carried(text)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("quoted")
    void quotesTitlesOfLawsAndWireLiteralsAsTheyAre(String quoted) {
        assertThat(terminology.carried("see \"" + quoted + "\" there")).isEmpty();
        assertThat(terminology.generated(quoted).text()).isEqualTo(quoted);
    }

    @Test
    void flagsTheSameWordsOutsideTheQuotation() {
        assertThat(terminology.carried("Child Sex Tourism or child sex tourism"))
                .containsExactly(new Flag(21, 38, "sexual exploitation of children in travel and tourism"));
    }

    @Test
    void prefersNoWordThatIsDeprecatedItself() {
        assertThat(TAXONOMY.wordings())
                .allSatisfy(each -> assertThat(terminology.carried(each.preferred()))
                        .as(each.preferred())
                        .isEmpty());
    }

    @Test
    void findsEveryDeprecatedWordAndNoneThatIsUsableWithCare() {
        assertThat(TAXONOMY.wordings())
                .allSatisfy(each -> assertThat(terminology.carried(each.found()))
                        .as(each.found())
                        .hasSize(each.treatment() == Treatment.AVOID ? 1 : 0));
    }

    static List<String> quoted() {
        return TAXONOMY.quoted();
    }
}
