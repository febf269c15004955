// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A site's own tables, right and wrong ones. */
class OverrideTest {

    private static final String TERMS = "scheme,code,broader,label,definition,basis,from,to\n";
    private static final String CROSSWALK = "code,target,value,basis,from,to,note\n";
    private static final Pattern CSV = Pattern.compile("```csv\n(.*?)```", Pattern.DOTALL);
    private static final LocalDate RECAST = LocalDate.of(2028, 1, 1);

    @TempDir
    private Path directory;

    @BeforeEach
    void version() throws IOException {
        write("version.txt", "1-si.1\n");
    }

    @Test
    void aRowOfTheSiteReplacesOurs() throws IOException {
        write("terms.csv", TERMS + "conduct,CSAM.ACCESS,CSAM,Access,Own words,official,2026-01-01,2027-12-31\n");

        var taxonomy = Taxonomy.load(directory);

        assertThat(taxonomy.version()).isEqualTo("1-si.1");
        assertThat(taxonomy.find("CSAM.ACCESS")).hasValueSatisfying(each -> {
            assertThat(each.label()).isEqualTo("Access");
            assertThat(each.period().holds(RECAST)).isFalse();
        });
        assertThat(taxonomy.concepts()).hasSameSizeAs(Taxonomy.load().concepts());
    }

    @Test
    void aTermOfTheSiteJoinsOurs() throws IOException {
        write("terms.csv", TERMS + "conduct,CSAM.POSSESS.MANY,CSAM.POSSESS,Many files,Own words,our judgement,,\n");

        assertThat(Taxonomy.load(directory).narrower("CSAM.POSSESS"))
                .extracting(Concept::code)
                .contains("CSAM.POSSESS.MANY", "CSAM.POSSESS.ACQUIRE");
    }

    @Test
    void theCrosswalkOfTheSiteReplacesAllOursForTermAndTarget() throws IOException {
        write(
                "crosswalk.csv",
                CROSSWALK
                        + "CSAM.PRODUCE,kz1,176(2),official,2008-11-01,2027-12-31,checked\n"
                        + "CSAM.PRODUCE,kz1,176a,official,2028-01-01,,after the recast\n");

        var taxonomy = Taxonomy.load(directory);

        assertThat(taxonomy.crosswalks("CSAM.PRODUCE", "kz1", RECAST.minusDays(1)))
                .extracting(Crosswalk::value)
                .containsExactly("176(2)");
        assertThat(taxonomy.crosswalks("CSAM.PRODUCE", "kz1", RECAST))
                .extracting(Crosswalk::value)
                .containsExactly("176a");
        assertThat(taxonomy.crosswalks("CSAM.PRODUCE", "ecris", RECAST)).isNotEmpty();
    }

    @Test
    void aSiteCanAddTheLawOfAnotherCountry() throws IOException {
        write("crosswalk.csv", CROSSWALK + "CSAM.POSSESS,kz-me,211(4),recalled,,,\n");

        assertThat(Taxonomy.load(directory).targets()).contains("kz-me", "kz1");
    }

    @Test
    void theExampleOfTheDocumentationIsATaxonomy() throws IOException {
        var example = CSV.matcher(Files.readString(Path.of("..", "docs", "taxonomy.md")))
                .results()
                .map(each -> each.group(1))
                .toList();
        assertThat(example).hasSize(2);
        write("terms.csv", example.get(0));
        write("crosswalk.csv", example.get(1));

        var taxonomy = Taxonomy.load(directory);

        assertThat(taxonomy.find("CSAM.POSSESS.SHARED_DEVICE")).isPresent();
        assertThat(taxonomy.crosswalks("CSAM.POSSESS", "kz1", RECAST))
                .extracting(Crosswalk::value)
                .containsExactly("176(4)");
    }

    @Test
    void readsFilesAsSpreadsheetProgramsWriteThem() throws IOException {
        write("schemes.csv", "\uFEFFscheme,label,definition\r\nhabit,\"A \"\"habit\"\", or two\",Own words\r\n\r\n");

        assertThat(Taxonomy.load(directory).schemes()).extracting(Scheme::label).contains("A \"habit\", or two");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "conduct,A,B,l,d,official,,                      | its broader term does not exist",
                "conduct,A,AGE.CHILD,l,d,official,,              | its broader term is of another scheme",
                "conduct,A,A,l,d,official,,                      | is broader than itself",
                "nowhere,A,,l,d,official,,                       | its scheme is not in schemes.csv",
                "conduct,a,,l,d,official,,                       | a code is of capital letters",
                "conduct,,,l,d,official,,                        | has no code",
                "conduct,A,,,d,official,,                        | has no label",
                "conduct,A,,l,d,certain,,                        | basis is none of official",
                "conduct,A,,l,d,official,2026-02-01,2026-01-31   | ends before it begins",
                "conduct,A,,l,d,official,1.2.2026,               | from is no date",
                "conduct,A,,l,d,official,                        | has 7 cells, not 8",
            })
    void namesTheRowThatIsWrong(String row, String why) throws IOException {
        write("terms.csv", TERMS + "conduct,Z,,l,d,official,,\n" + row + "\n");

        assertThatIllegalStateException()
                .isThrownBy(() -> Taxonomy.load(directory))
                .withMessageContaining("terms.csv line 3: ")
                .withMessageContaining(why);
    }

    @Test
    void namesBothPlacesOfACodeThatStandsTwice() throws IOException {
        write("terms.csv", TERMS + "conduct,Z,,l,d,official,,\nage,Z,,l,d,official,,\n");

        assertThatIllegalStateException()
                .isThrownBy(() -> Taxonomy.load(directory))
                .withMessageContaining("terms.csv line 3: stands already at ")
                .withMessageContaining("terms.csv line 2");
    }

    @Test
    void refusesATermThatIsAboveItselfThroughAnother() throws IOException {
        write("terms.csv", TERMS + "conduct,Y,Z,l,d,official,,\nconduct,Z,Y,l,d,official,,\n");

        assertThatIllegalStateException()
                .isThrownBy(() -> Taxonomy.load(directory))
                .withMessageContaining("is broader than itself");
    }

    @Test
    void refusesACrosswalkOfATermThatDoesNotExist() throws IOException {
        write("crosswalk.csv", CROSSWALK + "NOWHERE,kz1,1,official,,,\n");

        assertThatIllegalStateException()
                .isThrownBy(() -> Taxonomy.load(directory))
                .withMessageContaining("crosswalk.csv line 2: its code is not in terms.csv");
    }

    @Test
    void refusesTheSameCrosswalkTwice() throws IOException {
        write("crosswalk.csv", CROSSWALK + "CSAM,kz1,1,official,,,\nCSAM,kz1,1,recalled,,,twice\n");

        assertThatIllegalStateException()
                .isThrownBy(() -> Taxonomy.load(directory))
                .withMessageContaining("crosswalk.csv line 3: stands already at ");
    }

    @Test
    void refusesAFileThatIsNoTable() throws IOException {
        write("term.csv", TERMS);

        assertThatIllegalStateException()
                .isThrownBy(() -> Taxonomy.load(directory))
                .withMessageContaining("term.csv: is no table of the taxonomy");
    }

    @Test
    void refusesADirectoryThatDoesNotExist() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Taxonomy.load(directory.resolve("nowhere")))
                .withMessageContaining("cannot be read");
    }

    @Test
    void refusesAChangedTaxonomyUnderOurVersion() throws IOException {
        Files.delete(directory.resolve("version.txt"));

        assertThatIllegalStateException()
                .isThrownBy(() -> Taxonomy.load(directory))
                .withMessageContaining("a changed taxonomy needs a version of its own");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
    }
}
