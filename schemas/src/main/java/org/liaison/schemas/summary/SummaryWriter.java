// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Markings;
import org.liaison.schemas.format.Rendition;
import org.liaison.schemas.format.Writer;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.message.Station;

/** Writes the summary of a package as a page of HTML. */
public final class SummaryWriter implements Writer {

    private final Language language;
    private final Edition edition;

    public SummaryWriter(Language language) {
        this.language = language;
        this.edition = Edition.of(language, Extent.WHOLE, Characters::isHtml, "screen.css");
    }

    /** All formats of summaries: HTML and PDF in each language. */
    public static List<Writer> inEveryLanguage() {
        return Stream.of(Language.values())
                .<Writer>flatMap(each -> Stream.of(new SummaryWriter(each), new SummaryPdfWriter(each)))
                .toList();
    }

    @Override
    public String format() {
        return "summary-html" + language.suffix();
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public String title() {
        return "Summary for people, HTML, in " + edition.labels().get("language");
    }

    @Override
    public Rendition write(ExchangePackage exchange, Header header) {
        var losses = new ArrayList<Loss>(Markings.unsaid(exchange));
        var page = checked(Page.write(exchange, header, edition, losses));
        return new Rendition(new Document(format(), page.getBytes(StandardCharsets.UTF_8)), losses);
    }

    static String checked(String page) {
        var findings = PageRules.findBroken(page);
        if (!findings.isEmpty()) {
            throw new Refusal(Station.RENDER, findings);
        }
        return page;
    }
}
