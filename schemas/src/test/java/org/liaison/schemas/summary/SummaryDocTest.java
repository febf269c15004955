// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.cases.CaseFolder;
import org.liaison.schemas.exchange.ExchangeObject;

class SummaryDocTest {

    private static final List<Kind<? extends ExchangeObject>> KINDS = List.of(
            Persons.PERSON,
            Convictions.CONVICTION,
            Kinds.ORGANISATION,
            Kinds.LOCATION,
            Kinds.ACCOUNT,
            Kinds.DEVICE,
            Kinds.IP_CAPTURE,
            Kinds.MEDIA_FILE,
            Kinds.REFERENCE,
            Kinds.EVENT);

    @Test
    void thePageHasTheColumnsOfEveryKind() throws IOException {
        var labels = Edition.of(Language.ENGLISH, Extent.WHOLE, Characters::isHtml, "screen.css")
                .labels();
        var page = Files.readString(Path.of("../docs/formats/summary.md"));

        assertThat(page.lines().filter(line -> line.matches("\\| `[A-Z][A-Za-z]+` \\|.*")))
                .containsExactlyElementsOf(KINDS.stream()
                        .map(each -> "| `" + each.element() + "` | " + String.join(", ", each.labels(labels)) + " |")
                        .toList());
    }

    /** To be looked at with a browser when the difference is reviewed. */
    @Test
    void theCasesShowWhatAnOfficerReads() {
        for (var name : List.of("si-sexual-extortion-urgent", "si-deprecated-word")) {
            var folder = CaseFolder.named(name);
            var exchange = Summaries.read(folder.folder().resolve("3-convert.xml"));

            folder.golden("5-summary.html")
                    .matches(Summaries.page(new SummaryWriter(Language.ENGLISH).write(exchange, Summaries.HEADER)));
        }
    }
}
