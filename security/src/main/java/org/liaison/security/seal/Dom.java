// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.xml.security.utils.UnsyncByteArrayOutputStream;
import org.apache.xml.security.utils.XMLUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** DOM for signatures, hardened: no document type declaration, nothing fetched. Builders are reused. */
final class Dom {

    private static final DocumentBuilderFactory FACTORY = factory();
    private static final ConcurrentLinkedQueue<DocumentBuilder> BUILDERS = new ConcurrentLinkedQueue<>();

    static {
        WSSConfig.init(); // without it the library writes nothing, and says nothing
    }

    private Dom() {}

    static Document parse(byte[] xml) throws SAXException {
        var builder = take();
        try {
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (IOException e) {
            throw new SAXException("bytes do not fit their encoding");
        } finally {
            BUILDERS.add(builder);
        }
    }

    static Document create() {
        var builder = take();
        try {
            return builder.newDocument();
        } finally {
            BUILDERS.add(builder);
        }
    }

    /** Serialised so that a signature over it still holds after parsing. */
    @SuppressWarnings("resource") // it holds memory only
    static byte[] bytes(Node node) {
        var out = new UnsyncByteArrayOutputStream(); // written byte by byte: a lock for each would cost most
        XMLUtils.outputDOM(node, out);
        return out.toByteArray();
    }

    static Element child(Element parent, String namespace, String name) throws SAXException {
        for (var each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element
                    && name.equals(element.getLocalName())
                    && namespace.equals(element.getNamespaceURI())) {
                return element;
            }
        }
        throw new SAXException("element missing: " + name);
    }

    static Element onlyElement(Element parent) throws SAXException {
        for (var each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element) {
                return element;
            }
        }
        throw new SAXException("no element inside " + parent.getLocalName());
    }

    private static DocumentBuilder take() {
        var idle = BUILDERS.poll();
        if (idle != null) {
            return idle;
        }
        try {
            var builder = FACTORY.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // the default one prints to the console
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("no DOM parser", e);
        }
    }

    private static DocumentBuilderFactory factory() {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            // every node is visited anyway, so making them on demand only costs
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
            return factory;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the DOM parser cannot be hardened", e);
        }
    }
}
