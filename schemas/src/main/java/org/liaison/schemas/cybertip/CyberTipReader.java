// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.util.List;
import java.util.function.Function;
import javax.xml.namespace.QName;
import org.liaison.schemas.cybertip.xml.FileDetails;
import org.liaison.schemas.cybertip.xml.Report;
import org.liaison.schemas.format.Opening;
import org.liaison.schemas.format.Reader;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.xml.HardenedXml;
import org.liaison.schemas.xml.XmlFormat;

/** Reads what providers file with the CyberTipline: reports, and details of files that were uploaded elsewhere. */
public final class CyberTipReader implements Reader {

    static final String SCHEMA = "/org/liaison/schemas/xsd-cybertip/cybertip.xsd";
    private static final QName REPORT = new QName("report");
    private static final QName FILE_DETAILS = new QName("fileDetails");

    private final XmlFormat<Report> reports = new XmlFormat<>(Report.class, SCHEMA);
    private final XmlFormat<FileDetails> files = new XmlFormat<>(FileDetails.class, SCHEMA);

    @Override
    public String format() {
        return "cybertip";
    }

    @Override
    public String version() {
        return "2025-11-10";
    }

    @Override
    public String title() {
        return "CyberTipline report or file details, element structure of 10 November 2025";
    }

    @Override
    public boolean recognises(Opening opening) {
        return opening.equals(new Opening.Xml(REPORT)) || opening.equals(new Opening.Xml(FILE_DETAILS));
    }

    @Override
    public Reading read(Document document) {
        var bytes = document.bytes();
        var root = HardenedXml.findRoot(bytes);
        return root.filter(FILE_DETAILS::equals).isPresent()
                ? reading(files.parse(bytes), FileDetailsRecord::new)
                : reading(reports.parse(bytes), ReportRecord::new);
    }

    private static <T> Reading reading(XmlFormat.Parsed<T> parsed, Function<T, CyberTipRecord> record) {
        var value = parsed.value();
        if (value != null) {
            return new Reading.Read(record.apply(value), parsed.findings());
        }
        var findings = parsed.findings();
        return new Reading.Unreadable(
                findings.isEmpty()
                        ? List.of(new Finding("GW-VAL-001", "document", "it is not a document of this format"))
                        : findings);
    }
}
