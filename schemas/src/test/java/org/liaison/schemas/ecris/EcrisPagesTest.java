// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page maps what the code reads, and nothing else. */
class EcrisPagesTest {

    private static final Pattern WORD = Pattern.compile("`([A-Za-z]+)`");

    /** How the readers take a value; names without one are only walked through. */
    private static final Pattern TAKEN =
            Pattern.compile("(?:text|take|spoken|strict|date|duration)\\(\\s*(?:\\w+,\\s*)?\"([A-Z]\\w+)\"");

    @Test
    void everyElementOfTheMappingIsOneOfTheInventory() throws IOException {
        var known = InventoryRow.all().stream().map(InventoryRow::bareName).collect(Collectors.toSet());

        assertThat(mapped()).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void everyElementThatTheReaderTakesStandsInTheMapping() throws IOException {
        var taken = new TreeSet<String>();
        for (var each : List.of("MessageOfEcris", "PersonOfEcris", "ConvictionOfEcris")) {
            var source = Files.readString(Path.of("src/main/java/org/liaison/schemas/ecris/" + each + ".java"));
            TAKEN.matcher(source).results().forEach(match -> taken.add(match.group(1)));
        }

        assertThat(taken).hasSizeGreaterThanOrEqualTo(40);
        assertThat(mapped()).containsAll(taken);
    }

    private static Set<String> mapped() throws IOException {
        return Files.readString(Path.of("..", "docs", "formats", "ecris.md"))
                .lines()
                .dropWhile(line -> !line.equals("## Mapping"))
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> WORD.matcher(line.split("\\|", -1)[2]).results())
                .map((MatchResult each) -> each.group(1))
                .collect(Collectors.toSet());
    }
}
