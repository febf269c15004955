// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sienalike;

import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.ObjectsMapper;
import org.liaison.schemas.format.Rendition;
import org.liaison.schemas.format.Writer;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.sienalike.xml.PackageXml;
import org.liaison.schemas.xml.Fitting;
import org.liaison.schemas.xml.XmlFormat;

/** Writes the SIENA-like package for one recipient. */
public final class SienaLikeWriter implements Writer {

    private final PartnerId ownParty;
    private final InstantSource clock;
    private final XmlFormat<PackageXml> xml = SienaLikeReader.xml();

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
        return new Rendition(new Document(format(), xml.write(root)), losses);
    }
}
