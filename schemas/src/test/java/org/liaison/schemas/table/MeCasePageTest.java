// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MeCasePageTest {

    private static final Pattern COLUMN = Pattern.compile("`([A-Z][A-Z0-9_]{2,})`");

    @Test
    void thePageMapsEveryColumnOfTheMappingAndNoOther() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "formats", "me-case.md"));
        var firstColumn = page.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(1, line.indexOf('|', 1)))
                .collect(Collectors.joining());

        var mapped =
                COLUMN.matcher(firstColumn).results().map(each -> each.group(1)).collect(Collectors.toSet());

        assertThat(mapped).isEqualTo(columnsOfTheMapping());
    }

    static Set<String> columnsOfTheMapping() {
        return MeCases.mapping().namedColumns().collect(Collectors.toSet());
    }
}
