// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Stands between parser and schema: refuses a document type declaration, knows the place of every event, and turns
 * parser messages into findings without their text, which may quote the document.
 */
final class GuardedEvents extends DefaultHandler2 {

    static final int MAX_FINDINGS = 200;

    private final XMLFilterImpl next = new XMLFilterImpl();
    private final Vocabulary vocabulary;
    private final List<Finding> findings;
    private final ElementPath path = new ElementPath();
    private @Nullable Locator locator;
    private @Nullable String position;
    private String lastPlace = "";
    private boolean declared;

    GuardedEvents(ContentHandler next, Vocabulary vocabulary, List<Finding> findings) {
        this.next.setContentHandler(next);
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    /** The parser gave up. */
    void broken(SAXException e) {
        if (e instanceof SAXParseException at) { // the locator has lost its parser
            position = position(at.getLineNumber(), at.getColumnNumber());
        }
        if (declared) {
            add("GW-VAL-002", "it must not have a document type declaration");
        } else if (String.valueOf(e.getMessage()).contains("imit (")) { // Woodstox: "Maximum … limit (n) exceeded"
            add("GW-VAL-003", "it is nested too deeply or an element is too large");
        } else {
            add("GW-VAL-001", "it is not well-formed");
        }
    }

    void unreadable(IOException e, byte[] document) {
        int end = BrokenByte.of(e, document.length);
        int line = 1;
        int column = 1;
        for (int i = 0; i < end; i++) {
            line += document[i] == '\n' ? 1 : 0;
            column = document[i] == '\n' ? 1 : column + 1;
        }
        position = position(line, column);
        add("GW-VAL-001", "its bytes do not fit its encoding");
    }

    /** A stream cannot be read again to count lines: the parser's last place has to do. */
    void undecodable() {
        add("GW-VAL-001", "its bytes do not fit its encoding");
    }

    @Override
    public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) throws SAXException {
        declared = true; // the parser wraps what is thrown here
        throw new SAXException();
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
        next.setDocumentLocator(locator);
    }

    @Override
    public void startDocument() throws SAXException {
        next.startDocument();
    }

    @Override
    public void endDocument() throws SAXException {
        next.endDocument();
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        next.startPrefixMapping(prefix, uri);
    }

    @Override
    public void endPrefixMapping(String prefix) throws SAXException {
        next.endPrefixMapping(prefix);
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
        path.enter(vocabulary.nameOf(local));
        next.startElement(uri, local, qualified, attributes);
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
        next.endElement(uri, local, qualified);
        path.leave();
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        next.characters(text, start, length);
    }

    @Override
    public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
        next.ignorableWhitespace(text, start, length);
    }

    @Override
    public void processingInstruction(String target, String data) {
        // carries nothing for us and could carry anything
    }

    @Override
    public void warning(SAXParseException e) {
        // schema warnings say nothing about the document's validity
    }

    @Override
    public void error(SAXParseException e) {
        var place = place();
        if (!place.equals(lastPlace)) { // one slip gives two messages in Xerces: facet and type
            add("GW-VAL-010", SchemaRule.of(e.getMessage()));
        }
        lastPlace = place;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    private void add(String code, String rule) {
        if (findings.size() < MAX_FINDINGS) {
            findings.add(new Finding(code, place(), rule));
        }
    }

    private String place() {
        return here() + (path.isEmpty() ? "" : ", /" + path);
    }

    private String here() {
        if (position != null) {
            return position;
        }
        return locator == null ? "" : position(locator.getLineNumber(), locator.getColumnNumber());
    }

    private static String position(int line, int column) {
        return "line " + line + ", column " + column;
    }
}
