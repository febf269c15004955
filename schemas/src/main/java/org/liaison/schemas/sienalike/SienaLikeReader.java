// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sienalike;

import javax.xml.namespace.QName;
import org.liaison.schemas.format.Opening;
import org.liaison.schemas.format.Reader;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.sienalike.xml.PackageXml;
import org.liaison.schemas.xml.XmlFormat;

/** Reads what partners send in the SIENA-like format. */
public final class SienaLikeReader implements Reader {

    static final String FORMAT = "siena-like";
    static final String VERSION = "1.0";
    static final String TITLE = "SIENA-like package, version 1.0 (Liaison's own schema, not SIENA's)";

    private static final QName ROOT = new QName("urn:liaison:siena-like:1", "Package");

    private final XmlFormat<PackageXml> xml = xml();

    static XmlFormat<PackageXml> xml() {
        return new XmlFormat<>(
                PackageXml.class, "/org/liaison/schemas/xsd/exchange.xsd", "/org/liaison/schemas/xsd/siena-like.xsd");
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public String title() {
        return TITLE;
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
                : new Reading.Read(new SienaLikeRecord(parsed.value()), parsed.findings());
    }
}
