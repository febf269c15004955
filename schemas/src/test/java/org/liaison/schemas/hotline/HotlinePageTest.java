// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HotlinePageTest {

    private static final Pattern NAME = Pattern.compile("`(@?[A-Za-z]+)`");

    @ParameterizedTest
    @ValueSource(strings = {"hotline-report", "hotline-feedback"})
    void namesEveryElementAndAttributeOfTheSchemaAndNoOther(String format) throws IOException {
        var declared = InventoryRow.all(format).stream()
                .filter(InventoryRow::isPart)
                .map(each -> (each.kind().equals("attribute") ? "@" : "") + each.name())
                .distinct()
                .toList();

        assertThat(firstColumn(format).stream().distinct()).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void namesWhatTheCodeCallsThings() throws IOException {
        var page = Files.readString(page());

        assertThat(List.of(
                        Kinds.REPORT,
                        Kinds.HOTLINE,
                        Kinds.SEAT,
                        Kinds.PAGE,
                        Kinds.REFERRER,
                        Kinds.ENVIRONMENT,
                        Kinds.HOST,
                        Kinds.HOSTING,
                        Kinds.AGE,
                        Kinds.EARLIER,
                        Kinds.QUALITY,
                        Kinds.HELD,
                        Kinds.PERMITTED,
                        Kinds.REMOVED,
                        Codes.SCALE))
                .allSatisfy(each -> assertThat(page).contains("`" + each + "`"));
        assertThat(Kinds.SYSTEMS).allSatisfy(each -> assertThat(page).contains("`" + Kinds.ofSystem(each) + "`"));
    }

    private static List<String> firstColumn(String format) throws IOException {
        var page = Files.readString(page());
        var section = page.substring(page.indexOf("## Mapping of `" + format + "`") + 3);
        int end = section.indexOf("\n## ");
        return (end < 0 ? section : section.substring(0, end))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(0, line.indexOf("|", 1)))
                .flatMap(cell -> NAME.matcher(cell).results().map((MatchResult each) -> each.group(1)))
                .toList();
    }

    private static Path page() {
        return Path.of("../docs/formats/hotline.md");
    }
}
