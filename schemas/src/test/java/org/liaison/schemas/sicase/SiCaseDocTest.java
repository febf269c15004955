// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sicase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SiCaseDocTest {

    private static final Pattern ELEMENT = Pattern.compile("<xs:element name=\"(\\w+)\"");
    private static final Pattern WORD = Pattern.compile("`(\\w+)`");

    @Test
    void thePageMapsEveryElementOfTheSchemaAndNoOther() throws IOException {
        var schema = new String(SiCases.bytes("/org/liaison/schemas/xsd/si-case.xsd"), StandardCharsets.UTF_8);
        var page = Files.readString(Path.of("..", "docs", "formats", "si-case.md"));
        var firstColumn = page.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(1, line.indexOf('|', 1)))
                .collect(Collectors.joining());

        var elements =
                ELEMENT.matcher(schema).results().map(SiCaseDocTest::word).filter(name -> !name.equals("SiCase"));
        var mapped =
                WORD.matcher(firstColumn).results().map(SiCaseDocTest::word).filter(SiCaseDocTest::isElement);

        assertThat(mapped.collect(Collectors.toSet())).isEqualTo(elements.collect(Collectors.toSet()));
    }

    private static String word(MatchResult match) {
        return match.group(1);
    }

    private static boolean isElement(String word) {
        return Character.isUpperCase(word.charAt(0));
    }
}
