// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.format.Opening;

/** The worked example of the page, taken from the page and run. */
class AddYourCountryTest {

    private static final Path PAGE = Path.of("..", "docs", "add-your-country.md");
    private static final Pattern FILE = Pattern.compile("`([a-z-]+\\.[a-z]+)`\n\n```[a-z]+\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LOSSES = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @BeforeEach
    void takeTheFilesFromThePage() throws IOException {
        for (var each : FILE.matcher(page()).results().toList()) {
            Files.writeString(folder.resolve(each.group(1)), each.group(2));
        }
    }

    @Test
    void theMappingOfThePageReadsTheExportOfThePage() throws IOException {
        var reader = TableReader.of(folder.resolve("nm-case.yaml"));
        var export = Files.readAllBytes(folder.resolve("case.csv"));

        assertThat(reader.recognises(Opening.of(export))).isTrue();
        assertThat(MeCases.findings(reader, export)).isEmpty();

        var exchange = MeCases.convert(reader, export).exchange();
        assertThat(exchange.persons()).hasSize(2);
        assertThat(exchange.events()).hasSize(1);
        assertThat(exchange.items()).hasSize(3);
        assertThat(exchange.items().getLast().provenance().subject()).isEqualTo(SubjectCategory.VICTIM);
    }

    @Test
    void theLossesAreThoseOfThePage() throws IOException {
        var reader = TableReader.of(folder.resolve("nm-case.yaml"));
        var shown = LOSSES.matcher(page()).results().findFirst().orElseThrow().group(1);

        var losses = MeCases.convert(reader, Files.readAllBytes(folder.resolve("case.csv"))).losses().stream()
                .map(each -> each.path() + " " + each.kind() + "\n")
                .collect(Collectors.joining());

        assertThat(losses).isEqualTo(shown);
    }

    private static String page() throws IOException {
        return Files.readString(PAGE, StandardCharsets.UTF_8);
    }
}
