// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.cases.Golden;

/** The catalogue, the page for people and the code agree on every code. */
class FindingsDocTest {

    private static final Pattern CODE = Pattern.compile("\"(GW-[A-Z]{3}-[0-9]{3})\"");

    private final Catalogue catalogue = Catalogue.load();

    @Test
    void thePageShowsTheCatalogue() {
        new Golden(Path.of("..", "docs", "findings.md")).matches(page());
    }

    @Test
    void everyCodeHasQuestionAnswerAndNextAction() {
        assertThat(catalogue.codes()).map(catalogue::explain).allSatisfy(each -> {
            assertThat(each.question()).endsWith("?");
            assertThat(each.answer()).endsWith(".");
            assertThat(each.next()).endsWith(".");
        });
    }

    @Test
    void everyCheckIsInTheCatalogue() {
        assertThat(catalogue.codes())
                .containsAll(Checks.all().stream().map(Check::code).toList());
    }

    @Test
    void everyCodeInTheProgramIsInTheCatalogue() throws IOException {
        assertThat(catalogue.codes()).containsAll(codesInProgram());
    }

    @Test
    void everyValidationRangeCodeOfTheCatalogueIsACheck() {
        var checks = Checks.all().stream().map(Check::code).collect(Collectors.toSet());

        assertThat(catalogue.codes())
                .filteredOn(code -> code.startsWith("GW-VAL-1"))
                .allMatch(checks::contains);
    }

    @Test
    void aCodeThatNobodyExplainsIsABug() {
        assertThatIllegalArgumentException().isThrownBy(() -> catalogue.explain("GW-VAL-999"));
    }

    private static Set<String> codesInProgram() throws IOException {
        var codes = new TreeSet<String>();
        try (var files = Files.walk(Path.of(".."))) {
            for (var file : files.filter(FindingsDocTest::isProgram).toList()) {
                CODE.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(codes::add);
            }
        }
        return codes.stream().map(code -> code.replace("\"", "")).collect(Collectors.toSet());
    }

    private static boolean isProgram(Path file) {
        var path = file.toString().replace('\\', '/');
        return path.endsWith(".java") && path.contains("/src/main/java/");
    }

    private String page() {
        var page = new StringBuilder("""
                # Findings

                Every code the gateway says, what was asked, what came out, and what to do next. A finding names code, place
                and rule, never a value. This page is made from `checks.properties` (`-Dgolden.write` rewrites it).

                | code | question | answer | next action |
                |---|---|---|---|
                """);
        for (var code : catalogue.codes()) {
            var each = catalogue.explain(code);
            page.append("| %s | %s | %s | %s |\n".formatted(code, each.question(), each.answer(), each.next()));
        }
        return page.toString();
    }
}
