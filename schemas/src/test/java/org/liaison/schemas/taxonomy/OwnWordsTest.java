// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guard over everything that we say ourselves: terms, tables, findings, pages, documentation. */
class OwnWordsTest {

    private static final Terminology TERMINOLOGY = Terminology.of(Taxonomy.load());
    private static final Path ROOT = Path.of("..");

    private final Taxonomy taxonomy = Taxonomy.load();

    @Test
    void termsAndFacetsHaveNoDeprecatedWord() {
        assertThat(taxonomy.concepts()).allSatisfy(each -> clean(each.code(), each.label() + "\n" + each.definition()));
        assertThat(taxonomy.schemes()).allSatisfy(each -> clean(each.code(), each.label() + "\n" + each.definition()));
    }

    /** Text by text, so that a table that somebody adds is guarded too; deprecated.csv is the list itself. */
    @ParameterizedTest
    @MethodSource("resources")
    void tablesAndTextsHaveDeprecatedWordsAsLiteralsOnly(Path resource) throws IOException {
        clean(resource.toString(), Files.readString(resource));
    }

    @Test
    void thePageHasNoDeprecatedWord() {
        clean("page", TaxonomyPage.write(taxonomy, TaxonomyTest.TODAY));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void documentationAndTemplatesHaveNoDeprecatedWord(Path page) throws IOException {
        clean(page.toString(), Files.readString(page));
    }

    @Test
    void theGuardCanFail(@TempDir Path directory) throws IOException {
        var page = Files.writeString(directory.resolve("page.md"), "About child prostitution.");

        assertThat(TERMINOLOGY.carried(Files.readString(page))).hasSize(1);
    }

    static List<Path> resources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources"))) {
            return files.filter(each -> each.toString().matches(".*\\.(csv|properties|txt)"))
                    .filter(each -> !each.endsWith("deprecated.csv"))
                    .toList();
        }
    }

    static List<Path> pages() throws IOException {
        try (var docs = Files.walk(ROOT.resolve("docs"));
                var templates = Files.walk(ROOT.resolve("console/src/main/resources"))) {
            return Stream.of(
                            Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CHANGELOG.md")),
                            docs.filter(each -> each.toString().endsWith(".md")
                                    || each.toString().endsWith(".html")),
                            templates.filter(each -> each.toString().endsWith(".html")))
                    .flatMap(each -> each)
                    .toList();
        }
    }

    /** Says where, not what, as the guard does. */
    private static void clean(String place, String text) {
        assertThat(TERMINOLOGY.carried(text)).as(place).isEmpty();
    }
}
