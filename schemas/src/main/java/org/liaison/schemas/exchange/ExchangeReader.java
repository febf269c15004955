// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import javax.xml.namespace.QName;
import org.liaison.schemas.exchange.xml.ExchangePackageXml;
import org.liaison.schemas.format.Opening;
import org.liaison.schemas.format.Reader;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.xml.XmlFormat;

/** Reads exchange packages, for gateways that already speak them. */
public final class ExchangeReader implements Reader {

    static final String FORMAT = "exchange";
    static final String SCHEMA = "/org/liaison/schemas/xsd/exchange.xsd";

    private static final QName ROOT = new QName("urn:liaison:exchange:1", "ExchangePackage");

    private final XmlFormat<ExchangePackageXml> xml = new XmlFormat<>(ExchangePackageXml.class, SCHEMA);

    @Override
    public String format() {
        return FORMAT;
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
    public boolean recognises(Opening opening) {
        return opening.equals(new Opening.Xml(ROOT));
    }

    @Override
    public Reading read(Document document) {
        var parsed = xml.parse(document.bytes());
        return parsed.value() == null
                ? new Reading.Unreadable(parsed.findings())
                : new Reading.Read(new ExchangeRecord(parsed.value()), parsed.findings());
    }
}
