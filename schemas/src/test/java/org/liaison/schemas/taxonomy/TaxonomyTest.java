// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.exchange.Urgency;

class TaxonomyTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Pattern CODE =
            Pattern.compile("(?<![A-Z.])(?:CSA|CSE|CSAM|SOLICIT|TRAVEL|THB|ONLINE|MODIFIER)(?:\\.[A-Z0-9_]+)+\\b");
    private static final Pattern TERM = Pattern.compile("<Term code=\"([^\"]+)\" version=\"([^\"]+)\"/>");

    private final Taxonomy taxonomy = Taxonomy.load();

    @Test
    void hasTheFacetsThatTheIssueAsksFor() {
        assertThat(taxonomy.schemes())
                .extracting(Scheme::code)
                .containsExactly(
                        "conduct",
                        "material",
                        "realness",
                        "novelty",
                        "environment",
                        "role",
                        "age",
                        "actor",
                        "urgency",
                        "outcome")
                .allSatisfy(each -> assertThat(taxonomy.terms(each)).hasSizeGreaterThan(2));
    }

    @Test
    void definitionsAreOneShortStatement() {
        assertThat(taxonomy.concepts())
                .extracting(Concept::definition)
                .allSatisfy(each -> assertThat(each).hasSizeLessThan(120).doesNotEndWith("."));
    }

    @Test
    void theDocumentationNamesEveryFacetAndTarget() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "taxonomy.md"));

        assertThat(taxonomy.schemes()).allSatisfy(each -> assertThat(page).contains("| `" + each.code() + "` |"));
        assertThat(taxonomy.targets()).allSatisfy(each -> assertThat(page).contains("`" + each + "`"));
    }

    @Test
    void findsATermByItsSchemeAndCode() {
        assertThat(taxonomy.find("conduct", "CSAM.POSSESS"))
                .hasValueSatisfying(each -> assertThat(each.label()).isEqualTo("Acquisition or possession of CSAM"));
    }

    @Test
    void findsNothingForACodeThatDoesNotExistOrIsOfAnotherScheme() {
        assertThat(taxonomy.find("conduct", "NOWHERE")).isEmpty();
        assertThat(taxonomy.find("nowhere", "CSAM.POSSESS")).isEmpty();
        assertThat(taxonomy.find("age", "CSAM.POSSESS")).isEmpty();
        assertThat(taxonomy.findBroader("NOWHERE")).isEmpty();
        assertThat(taxonomy.narrower("NOWHERE")).isEmpty();
        assertThat(taxonomy.terms("nowhere")).isEmpty();
    }

    @Test
    void knowsWhatIsAboveAndBelowATerm() {
        assertThat(taxonomy.findBroader("CSAM.POSSESS")).map(Concept::code).contains("CSAM");
        assertThat(taxonomy.findBroader("CSAM")).isEmpty();
        assertThat(taxonomy.narrower("CSAM.PRODUCE"))
                .extracting(Concept::code)
                .containsExactly("CSAM.PRODUCE.SELF_GENERATED");
    }

    @Test
    void crosswalksHoldOnTheirDaysOnly() {
        assertThat(taxonomy.crosswalks("SOLICIT.MEET", "kz1", LocalDate.of(2012, 5, 14)))
                .isEmpty();
        assertThat(taxonomy.crosswalks("SOLICIT.MEET", "kz1", LocalDate.of(2012, 5, 15)))
                .extracting(Crosswalk::value)
                .containsExactly("173a");
    }

    @Test
    void crosswalksSayWhatTheyRestOn() {
        assertThat(taxonomy.crosswalks("CSAM.ACCESS", "directive-2011-93", TODAY))
                .extracting(Crosswalk::value, Crosswalk::basis)
                .containsExactly(tuple("5(3)", Basis.OFFICIAL));
        assertThat(taxonomy.crosswalks("CSAM.ACCESS", "ecris", TODAY))
                .extracting(Crosswalk::basis)
                .containsExactly(Basis.RECALLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"directive-2011-93", "lanzarote", "kz1", "ecris", "cybertip"})
    void everyConductThatCanBeGivenLeadsToTheInstrumentOrSaysThatItDoesNot(String target) {
        assertThat(taxonomy.terms("conduct"))
                .filteredOn(each -> taxonomy.narrower(each.code()).isEmpty())
                .allSatisfy(each -> assertThat(taxonomy.crosswalks(each.code(), target, TODAY))
                        .as(each.code())
                        .isNotEmpty());
    }

    @Test
    void everyTermOfTheNationalTableIsATermWithTheSameCrosswalk() {
        assertThat(CodeTable.read("kz1-terms.csv"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(taxonomy.crosswalks(String.valueOf(row.get("term")), "kz1", TODAY))
                        .as(row.toString())
                        .extracting(Crosswalk::value)
                        .contains(row.get("kz1")));
    }

    @Test
    void everyIncidentTypeOfTheProvidersReportsLeadsToItsTermsInBothTables() throws IOException {
        assertThat(cells("cybertip-incident-types.csv"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(taxonomy.crosswalks(row.get(1), "cybertip", TODAY))
                        .as(row.toString())
                        .extracting(Crosswalk::value)
                        .contains(row.get(0)));
    }

    @Test
    void everyCodeInATableOrInTheProgramIsATerm() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(each -> found.add(each.group()));
            }
        }

        assertThat(found)
                .contains("MODIFIER.ATTEMPT", "CSAM.PRODUCE.SELF_GENERATED")
                .allSatisfy(each ->
                        assertThat(taxonomy.find("conduct", each)).as(each).isPresent());
    }

    @Test
    void everyTermOfTheSamplesIsATermOfThisVersion() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(Path.of("cases"))) {
            for (var file : files.filter(each -> each.endsWith("3-convert.xml")).toList()) {
                TERM.matcher(Files.readString(file)).results().forEach(each -> {
                    assertThat(taxonomy.find(each.group(1))).as(each.group()).isPresent();
                    assertThat(each.group(2)).isEqualTo(taxonomy.version());
                    found.add(each.group(1));
                });
            }
        }
        assertThat(found).isNotEmpty();
        assertThat(Kz1.TAXONOMY_VERSION).isEqualTo(taxonomy.version());
    }

    @ParameterizedTest
    @EnumSource
    void everyCategoryOfDataSubjectsIsARole(SubjectCategory category) {
        assertThat(taxonomy.find("role", "ROLE." + category)).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void everyUrgencyIsATerm(Urgency urgency) {
        assertThat(taxonomy.find("urgency", "URGENCY." + urgency)).isPresent();
    }

    @Test
    void scalesLeadToTermsAndNeverUpwards() {
        assertThat(taxonomy.grades(TODAY))
                .filteredOn(
                        each -> each.scale().equals("COPINE") && each.label().equals("7"))
                .extracting(Grade::code, Grade::match)
                .containsExactly(tuple("MATERIAL.CSAM", Grade.Match.BROADER));
        assertThat(taxonomy.grades(LocalDate.of(2014, 3, 31)))
                .extracting(Grade::scale)
                .doesNotContain("UK-SENTENCING");
    }

    @Test
    void theTermsReadBackAsTheyWereWritten(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("terms.csv"), TermsCsv.write(taxonomy));
        Files.writeString(directory.resolve("version.txt"), "1-copy\n");

        var copy = Taxonomy.load(directory);

        assertThat(copy.concepts()).isEqualTo(taxonomy.concepts());
        assertThat(copy.version()).isEqualTo("1-copy");
    }

    private static List<List<String>> cells(String name) throws IOException {
        try (Stream<String> lines = Files.lines(
                Path.of("src/main/resources/org/liaison/schemas/taxonomy").resolve(name))) {
            return lines.skip(1).map(line -> Arrays.asList(line.split(";", -1))).toList();
        }
    }
}
