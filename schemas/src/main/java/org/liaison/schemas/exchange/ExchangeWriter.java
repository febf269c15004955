// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.util.ArrayList;
import org.liaison.schemas.exchange.xml.ExchangePackageXml;
import org.liaison.schemas.format.Rendition;
import org.liaison.schemas.format.Writer;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.xml.Fitting;
import org.liaison.schemas.xml.XmlFormat;

/** Writes the exchange package itself; loses nothing but what XML or the schema's limits cannot hold. */
public final class ExchangeWriter implements Writer {

    private final XmlFormat<ExchangePackageXml> xml = new XmlFormat<>(ExchangePackageXml.class, ExchangeReader.SCHEMA);

    @Override
    public String format() {
        return ExchangeReader.FORMAT;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public String title() {
        return "Liaison exchange package, version 1";
    }

    @Override
    public Rendition write(ExchangePackage exchange, Header header) {
        var losses = new ArrayList<Loss>();
        var fitting = Fitting.into(losses);
        var root = new ExchangePackageXml();
        root.setId(exchange.id());
        root.setCreatedAt(exchange.createdAt());
        root.setHandling(HandlingMapper.toXml(exchange.handling(), fitting.at("Handling")));
        root.setObjects(ObjectsMapper.toXml(exchange, fitting.at("Objects")));
        return new Rendition(new Document(format(), xml.write(root)), losses);
    }
}
