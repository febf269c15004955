// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.conviction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConvictionPageTest {

    private static final Pattern ELEMENT = Pattern.compile("<xs:element name=\"(\\w+)\"");
    private static final Pattern WORD = Pattern.compile("`(\\w+)`");

    @Test
    void thePageMapsEveryElementOfTheSchemaAndNoOther() throws IOException {
        assertThat(mapped()).isEqualTo(elements());
    }

    @Test
    void thePageCountsTheRowsOfTheTables() throws IOException {
        var folder = Path.of("src/main/resources/org/liaison/schemas/conviction");
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var rows = Files.readAllLines(file).size() - 1;

                assertThat(page()).contains("| `" + file.getFileName() + "` | " + rows + " |");
            }
        }
    }

    private static Set<String> elements() throws IOException {
        try (var stream = ConvictionReader.class.getResourceAsStream("/org/liaison/schemas/xsd/conviction.xsd")) {
            return ELEMENT.matcher(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map((MatchResult each) -> each.group(1))
                    .filter(each -> !each.equals("ConvictionExtract"))
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> mapped() throws IOException {
        return page().lines()
                .dropWhile(line -> !line.equals("## Mapping"))
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(1, line.indexOf('|', 1)))
                .flatMap(cell -> WORD.matcher(cell).results())
                .map((MatchResult each) -> each.group(1))
                .collect(Collectors.toSet());
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "formats", "conviction.md"));
    }
}
