// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import com.ctc.wstx.sax.WstxSAXParserFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the events of one document as a {@link Node}. */
public final class NodeReader extends DefaultHandler {

    private static final String NO_NAMESPACE = "";
    private static final WstxSAXParserFactory PARSERS = parsers();

    private final Namespaces namespaces;
    private final Deque<Node> open = new ArrayDeque<>();
    private final Deque<StringBuilder> texts = new ArrayDeque<>();
    private @Nullable Locator locator;
    private @Nullable Node root;
    private int number;

    public NodeReader(Namespaces namespaces) {
        this.namespaces = namespaces;
    }

    /** A document of our own making, which needs no schema. */
    public static Node parse(byte[] document, Namespaces namespaces) {
        return parse(new ByteArrayInputStream(document), namespaces);
    }

    static Node parse(InputStream document, Namespaces namespaces) {
        var reader = new NodeReader(namespaces);
        try {
            PARSERS.newSAXParser().parse(new InputSource(document), reader);
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("a document of ours cannot be read"); // the cause may quote it
        }
        return reader.findRoot().orElseThrow();
    }

    /** The root element, if the document came to its end. */
    public Optional<Node> findRoot() {
        return open.isEmpty() ? Optional.ofNullable(root) : Optional.empty();
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        var node = new Node(namespaces.name(uri, local), origin());
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getURI(i).equals(NO_NAMESPACE)) { // others, such as xsi:type, steer the parser
                node.attributes().put(attributes.getLocalName(i), attributes.getValue(i));
            }
        }
        if (open.isEmpty()) {
            root = node;
        } else {
            open.element().add(node);
        }
        open.push(node);
        texts.push(new StringBuilder());
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        var node = open.pop();
        var text = texts.pop();
        if (node.children().isEmpty()) {
            node.text(text.toString());
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (!texts.isEmpty()) {
            texts.element().append(text, start, length);
        }
    }

    private Origin origin() {
        number++;
        return locator == null
                ? new Origin(number, 0, 0)
                : new Origin(number, locator.getLineNumber(), locator.getColumnNumber());
    }

    private static WstxSAXParserFactory parsers() {
        var parsers = new WstxSAXParserFactory(HardenedXml.inputFactory());
        parsers.setNamespaceAware(true);
        return parsers;
    }
}
