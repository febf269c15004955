// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.liaison.schemas.cases.CaseFolder;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.ExchangeReader;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.format.Rendition;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;

/** Packages to summarise, and what a page says. */
final class Summaries {

    static final Header HEADER = new Header(
            new MessageId("00000000-0000-4000-8000-000000000001"),
            "exchange",
            Instant.parse("2026-01-02T03:04:00Z"),
            null);

    private Summaries() {}

    /** The packages of all cases that are delivered. */
    static List<ExchangePackage> ofCases() {
        return CaseFolder.all().stream()
                .map(each -> each.folder().resolve("3-convert.xml"))
                .filter(java.nio.file.Files::exists)
                .map(Summaries::read)
                .toList();
    }

    static ExchangePackage read(java.nio.file.Path file) {
        try {
            var reading = new ExchangeReader().read(new Document("exchange", java.nio.file.Files.readAllBytes(file)));
            var defaults = new Intake.Defaults("nobody", List.of(), List.of(), "none", Classification.BPL, List.of());
            return ((Conversion.Done) ((Reading.Read) reading).record().toExchange(new Intake(HEADER, defaults)))
                    .exchange();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static String page(Rendition rendition) {
        return new String(rendition.document().bytes(), StandardCharsets.UTF_8);
    }

    /** The text of a page as a reader sees it. */
    static String text(String page) {
        return page.replaceAll("<br/>", "\n")
                .replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#13;", "\r")
                .replace("&amp;", "&");
    }
}
