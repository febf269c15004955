// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sicase;

import javax.xml.namespace.QName;
import org.liaison.schemas.format.Opening;
import org.liaison.schemas.format.Reader;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.sicase.xml.SiCase;
import org.liaison.schemas.xml.XmlFormat;

/** Reads the Slovenian criminal-police case export, {@code si-case.xsd}. */
public final class SiCaseReader implements Reader {

    private static final QName ROOT = new QName("urn:liaison:si-case:1", "SiCase");

    private final XmlFormat<SiCase> xml = new XmlFormat<>(SiCase.class, "/org/liaison/schemas/xsd/si-case.xsd");

    @Override
    public String format() {
        return "si-case";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public String title() {
        return "Slovenian criminal-police case export, version 1 (Liaison's own schema)";
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
                : new Reading.Read(new SiCaseRecord(parsed.value()), parsed.findings());
    }
}
