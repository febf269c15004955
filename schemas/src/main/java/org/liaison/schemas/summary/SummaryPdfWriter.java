// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import java.util.ArrayList;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Markings;
import org.liaison.schemas.format.Rendition;
import org.liaison.schemas.format.Writer;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Loss;

/** Writes the summary of a package as PDF/A, for the file that a case is kept in. */
public final class SummaryPdfWriter implements Writer {

    private final Language language;
    private final Edition edition;

    public SummaryPdfWriter(Language language) {
        this.language = language;
        this.edition = Edition.of(language, Extent.PRINTED, Fonts::canPrint, "print.css");
    }

    @Override
    public String format() {
        return "summary-pdf" + language.suffix();
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public String title() {
        return "Summary for people, PDF/A-2a, in " + edition.labels().get("language");
    }

    @Override
    public Rendition write(ExchangePackage exchange, Header header) {
        var losses = new ArrayList<Loss>(Markings.unsaid(exchange));
        var page = SummaryWriter.checked(Page.write(exchange, header, edition, losses));
        return new Rendition(new Document(format(), PdfPrinter.print(page, exchange.createdAt())), losses);
    }
}
