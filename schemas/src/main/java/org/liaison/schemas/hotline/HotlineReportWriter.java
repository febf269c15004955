// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import java.util.ArrayList;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Markings;
import org.liaison.schemas.format.Rendition;
import org.liaison.schemas.format.Writer;
import org.liaison.schemas.hotline.xml.HotlineReport;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.xml.XmlFormat;

/** Writes a report onward to the hotline or police of another country, without anything about a person. */
public final class HotlineReportWriter implements Writer {

    private final XmlFormat<HotlineReport> xml = HotlineReader.xml();

    @Override
    public String format() {
        return HotlineReader.FORMAT;
    }

    @Override
    public String version() {
        return HotlineReader.VERSION;
    }

    @Override
    public String title() {
        return HotlineReader.TITLE;
    }

    @Override
    public Rendition write(ExchangePackage exchange, Header header) {
        var losses = new ArrayList<Loss>(Markings.unsaid(exchange));
        var report = new ExchangeToReport(exchange, losses).map();
        report.setVersion(version());
        return new Rendition(new Document(format(), xml.write(report)), losses);
    }
}
