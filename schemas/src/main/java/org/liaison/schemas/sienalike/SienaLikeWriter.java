// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sienalike;

import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.ObjectsMapper;
import org.liaison.schemas.format.Rendition;
import org.liaison.schemas.format.Writer;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.sienalike.xml.PackageXml;
import org.liaison.schemas.sienalike.xml.SummaryXml;
import org.liaison.schemas.summary.Attachment;
import org.liaison.schemas.summary.Language;
import org.liaison.schemas.xml.Fitting;
import org.liaison.schemas.xml.XmlFormat;

/** Writes the SIENA-like package for one recipient. */
public final class SienaLikeWriter implements Writer {

    private final PartnerId ownParty;
    private final InstantSource clock;
    private final XmlFormat<PackageXml> xml = SienaLikeReader.xml();
    private final Attachment summary = new Attachment(Language.ENGLISH);

    /** @param ownParty the party word that partners know this gateway by */
    public SienaLikeWriter(String ownParty) {
        this(ownParty, Clock.systemUTC());
    }

    public SienaLikeWriter(String ownParty, InstantSource clock) {
        this.ownParty = new PartnerId(ownParty);
        this.clock = clock;
    }

    @Override
    public String format() {
        return SienaLikeReader.FORMAT;
    }

    @Override
    public String version() {
        return SienaLikeReader.VERSION;
    }

    @Override
    public String title() {
        return SienaLikeReader.TITLE;
    }

    @Override
    public Rendition write(ExchangePackage exchange, Header header) {
        var losses = new ArrayList<Loss>();
        var fitting = Fitting.into(losses);
        var root = new PackageXml();
        root.setVersion(version());
        root.setHeader(HeaderToXml.of(exchange, new Route(header, ownParty, clock.instant()), fitting.at("Header")));
        root.setObjects(ObjectsMapper.toXml(exchange, fitting.at("Objects")));
        root.setSummary(summary(exchange, header, fitting));
        return new Rendition(new Document(format(), xml.write(root)), losses);
    }

    /** What it abbreviates is no loss: the objects beside it have it all. */
    private @Nullable SummaryXml summary(ExchangePackage exchange, Header header, Fitting fitting) {
        var page = summary.findOf(exchange, header);
        if (page.isEmpty()) {
            fitting.lose(
                    "Summary", Loss.Kind.NO_HOME, "it is longer than " + Attachment.MOST, "header and objects tell it");
            return null;
        }
        var xml = new SummaryXml();
        xml.setMediaType("text/html");
        xml.setLanguage(summary.language());
        xml.setValue(page.get());
        return xml;
    }
}
