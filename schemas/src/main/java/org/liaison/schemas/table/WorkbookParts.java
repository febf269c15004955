// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.format.MediaScan;
import org.liaison.schemas.xml.HardenedXml;

/** Looks at every part of a packed workbook before anything is built from it: how large it is, and what it would do. */
final class WorkbookParts {

    private static final WstxInputFactory XML = HardenedXml.inputFactory();
    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,2}[0-9]{1,6}"); // a wider one costs memory a row

    private final Ledger ledger;

    WorkbookParts(Ledger ledger) {
        this.ledger = ledger;
    }

    /** False, with a finding in the ledger, for a workbook that is not to be opened. */
    boolean areHarmless(byte[] document) throws IOException {
        // the archive as the reading library sees it: by its directory, not by what a stream would meet first
        try (var zip = ZipFile.builder().setByteArray(document).get()) {
            long left = Limits.UNPACKED;
            int parts = 0;
            for (var part : Collections.list(zip.getEntries())) {
                try (var stream = zip.getInputStream(part)) {
                    var content = stream.readNBytes((int) left + 1);
                    left -= content.length;
                    if (left < 0 || ++parts > Limits.PARTS) {
                        ledger.find(
                                "GW-VAL-003", "document", "a workbook unpacks to at most 64 MiB in at most 1000 parts");
                        return false;
                    }
                    look(content);
                }
            }
        }
        return ledger.findings().isEmpty();
    }

    /** Names of parts prove nothing, so each is looked at as what it could be; what is not XML, nobody reads further. */
    private void look(byte[] content) {
        if (!MediaScan.scan(content).isEmpty()) {
            ledger.find("GW-VAL-021", "document", "a workbook holds no media");
        }
        try {
            var reader = XML.createXMLStreamReader(new ByteArrayInputStream(content));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    ledger.find("GW-VAL-002", "document", "a workbook has no document type declaration");
                    return;
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element(reader);
                }
            }
        } catch (XMLStreamException e) {
            if (content.length > 0 && content[0] == '<') {
                ledger.find("GW-VAL-001", "document", "every part of the workbook is well-formed");
            }
        }
    }

    private void element(XMLStreamReader reader) {
        if (reader.getLocalName().equals("f")) {
            ledger.find("GW-VAL-010", "document", "the cells of an export hold values, no formulas");
        } else if (reader.getLocalName().equals("c") && !isAddress(reader.getAttributeValue(null, "r"))) {
            ledger.find("GW-VAL-003", "document", "a cell has an address within 702 columns and 999999 rows");
        }
    }

    private static boolean isAddress(@Nullable String text) {
        return text != null && ADDRESS.matcher(text).matches();
    }
}
