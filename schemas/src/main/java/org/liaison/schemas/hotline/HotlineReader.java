// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import javax.xml.namespace.QName;
import org.liaison.schemas.format.Opening;
import org.liaison.schemas.format.Reader;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.hotline.xml.HotlineReport;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.xml.XmlFormat;

/** Reads what hotlines report to the police. */
public final class HotlineReader implements Reader {

    static final String FORMAT = "hotline-report";
    static final String VERSION = "1";
    static final String TITLE = "Report of a hotline, version 1 (Liaison's own schema, not INHOPE's)";

    private static final QName ROOT = new QName("urn:liaison:hotline-report:1", "HotlineReport");

    private final XmlFormat<HotlineReport> xml = xml();

    static XmlFormat<HotlineReport> xml() {
        return new XmlFormat<>(HotlineReport.class, "/org/liaison/schemas/xsd/hotline-report.xsd");
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public String version() {
        return VERSION;
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
                : new Reading.Read(new HotlineRecord(parsed.value()), parsed.findings());
    }
}
