// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.exchange.HandlingCode;

/** The tables in docs/handling.md are those of the product; {@code -Dgolden.write} writes them. */
class HandlingPageTest {

    private static final Path PAGE = Path.of("../docs/handling.md");
    private static final String BEGIN = "<!-- table -->\n";
    private static final String END = "<!-- end of table -->\n";

    @Test
    void saysWhatTheTableSays() throws IOException {
        var page = Files.readString(PAGE);
        var begin = page.indexOf(BEGIN) + BEGIN.length();
        var end = page.indexOf(END);
        if (System.getProperty("golden.write") != null) {
            Files.writeString(PAGE, page.substring(0, begin) + tables() + page.substring(end));
            return;
        }

        assertThat(page.substring(begin, end)).isEqualTo(tables());
    }

    private static String tables() {
        return Arrays.stream(Use.values()).map(HandlingPageTest::table).collect(Collectors.joining());
    }

    private static String table(Use use) {
        var text = new StringBuilder("\n### " + use.word() + "\n\n| code | to | answer | article | known by |\n"
                + "|---|---|---|---|---|\n");
        for (var code : HandlingCode.values()) {
            for (var kind : EnumSet.allOf(RecipientKind.class)) {
                var verdict = HandlingRules.TABLE.verdict(HandlingRules.Origin.FOREIGN, Set.of(code), use, kind);
                var cells = List.of(
                        code.name(),
                        kind.word(),
                        verdict.answer().name().toLowerCase(Locale.ROOT),
                        verdict.article(),
                        verdict.certainty());
                text.append("| ").append(String.join(" | ", cells)).append(" |\n");
            }
        }
        return text.toString();
    }
}
