// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.conviction;

import java.util.ArrayList;
import javax.xml.namespace.QName;
import org.liaison.schemas.conviction.xml.ConvictionExtract;
import org.liaison.schemas.format.Opening;
import org.liaison.schemas.format.Reader;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.xml.XmlFormat;

/** Reads what a criminal register says of one person, {@code conviction.xsd}. */
public final class ConvictionReader implements Reader {

    private static final QName ROOT = new QName("urn:liaison:conviction:1", "ConvictionExtract");

    private final EcrisCodes codes;
    private final boolean verifiedOnly;
    private final XmlFormat<ConvictionExtract> xml =
            new XmlFormat<>(ConvictionExtract.class, "/org/liaison/schemas/xsd/conviction.xsd");

    /** Takes codes from memory too, and says so of each. */
    public ConvictionReader() {
        this(EcrisCodes.shipped(), false);
    }

    /** @param verifiedOnly refuses every code that nobody has checked against the official text */
    public ConvictionReader(EcrisCodes codes, boolean verifiedOnly) {
        this.codes = codes;
        this.verifiedOnly = verifiedOnly;
    }

    @Override
    public String format() {
        return "conviction";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public String title() {
        return "Extract of a criminal register with ECRIS codes, version 1 (Liaison's own schema)";
    }

    @Override
    public boolean recognises(Opening opening) {
        return opening.equals(new Opening.Xml(ROOT));
    }

    @Override
    public Reading read(Document document) {
        var parsed = xml.parse(document.bytes());
        if (parsed.value() == null) {
            return new Reading.Unreadable(parsed.findings());
        }
        var coded = CodesOfExtract.of(parsed.value(), codes);
        var findings = new ArrayList<>(parsed.findings());
        findings.addAll(coded.findings(verifiedOnly));
        return new Reading.Read(new ConvictionRecord(parsed.value(), coded.losses()), findings);
    }
}
