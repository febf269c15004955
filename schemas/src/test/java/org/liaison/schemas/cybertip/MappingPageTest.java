// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MappingPageTest {

    private static final Pattern NAME = Pattern.compile("`([A-Za-z0-9]+)`");

    @Test
    void namesEveryElementOfTheSchemaOnceAndNoOther() throws IOException {
        assertThat(firstColumn())
                .containsExactlyInAnyOrderElementsOf(SchemaTree.load().names());
    }

    private static List<String> firstColumn() throws IOException {
        var page = Files.readString(Path.of("../docs/formats/cybertip.md"));
        return page.substring(page.indexOf("## Mapping"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(0, line.indexOf("|", 1)))
                .flatMap(cell -> NAME.matcher(cell).results().map((MatchResult each) -> each.group(1)))
                .toList();
    }
}
