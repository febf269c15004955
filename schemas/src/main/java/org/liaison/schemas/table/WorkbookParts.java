// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.xml.HardenedXml;

/** Walks through a packed workbook once, before anything is built from it: how large it is, and what it would do. */
final class WorkbookParts {

    private static final WstxInputFactory XML = HardenedXml.inputFactory();
    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,2}[0-9]{1,6}"); // a wider one costs memory a row

    private final Ledger ledger;
    private long unpacked;
    private int parts;

    WorkbookParts(Ledger ledger) {
        this.ledger = ledger;
    }

    /** False, with a finding in the ledger, for a workbook that is not to be opened. */
    boolean areHarmless(byte[] document) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts++;
                var name = part.getName();
                var counted = new Counted(zip);
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    walk(counted);
                }
                counted.skipToEnd();
                if (parts > Limits.PARTS) {
                    throw new TooLarge();
                }
            }
        } catch (TooLarge e) {
            ledger.find("GW-VAL-003", "document", "a workbook unpacks to at most 64 MiB in at most 1000 parts");
        }
        return ledger.findings().isEmpty();
    }

    private void walk(Counted part) throws IOException {
        try {
            var reader = XML.createXMLStreamReader(part);
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
            if (e.getNestedException() instanceof TooLarge large) {
                throw large;
            }
            ledger.find("GW-VAL-001", "document", "every part of the workbook is well-formed");
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

    private static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** One part; keeps the archive open and stops where it gets too large. */
    private final class Counted extends FilterInputStream {

        Counted(ZipInputStream zip) {
            super(zip);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = super.read(target, from, length);
            count(Math.max(read, 0));
            return read;
        }

        @Override
        public void close() {} // the archive goes on

        void skipToEnd() throws IOException {
            var buffer = new byte[8192];
            while (read(buffer, 0, buffer.length) > 0) {
                // counted
            }
        }

        private void count(int bytes) throws TooLarge {
            unpacked += bytes;
            if (unpacked > Limits.UNPACKED) {
                throw new TooLarge();
            }
        }
    }
}
