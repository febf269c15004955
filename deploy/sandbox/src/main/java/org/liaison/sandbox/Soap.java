// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.xml.security.utils.UnsyncByteArrayOutputStream;
import org.apache.xml.security.utils.XMLUtils;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** SOAP 1.2 as a DOM: parsed without anything from outside, and written so that signatures hold. */
final class Soap {

    static final String ENVELOPE = "http://www.w3.org/2003/05/soap-envelope";

    private static final DocumentBuilderFactory FACTORY = factory();
    private static final ConcurrentLinkedQueue<DocumentBuilder> BUILDERS = new ConcurrentLinkedQueue<>();

    static {
        WSSConfig.init(); // without it the library writes nothing, and says nothing
    }

    private Soap() {}

    /** @throws SAXException if it is not well-formed or has a document type declaration */
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

    /** An envelope with an empty header and body. */
    static Document envelope() {
        var builder = take();
        try {
            var document = builder.newDocument();
            var envelope = document.createElementNS(ENVELOPE, "env:Envelope");
            envelope.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:env", ENVELOPE);
            document.appendChild(envelope);
            envelope.appendChild(document.createElementNS(ENVELOPE, "env:Header"));
            envelope.appendChild(document.createElementNS(ENVELOPE, "env:Body"));
            return document;
        } finally {
            BUILDERS.add(builder);
        }
    }

    @SuppressWarnings("resource") // it holds memory only
    static byte[] bytes(Document document) {
        var out = new UnsyncByteArrayOutputStream();
        XMLUtils.outputDOM(document, out);
        return out.toByteArray();
    }

    /** A fault whose code is Sender or Receiver (SOAP 1.2 Part 1, section 5.4). */
    static byte[] fault(String code, String text) {
        var document = envelope();
        var fault = add(body(document), "Fault");
        add(add(fault, "Code"), "Value").setTextContent("env:" + code);
        var reason = add(add(fault, "Reason"), "Text");
        reason.setAttributeNS(XMLConstants.XML_NS_URI, "xml:lang", "en");
        reason.setTextContent(text);
        return bytes(document);
    }

    static Element body(Document envelope) {
        return (Element) envelope.getDocumentElement().getLastChild();
    }

    /** The envelope's header or body; null unless it stands there exactly once. */
    static @Nullable Element part(Document document, String name) {
        var envelope = document.getDocumentElement();
        if (!is(envelope, ENVELOPE, "Envelope")) {
            return null;
        }
        var found = children(envelope, ENVELOPE, name);
        return found.size() == 1 ? found.getFirst() : null;
    }

    static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (var each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each.getNodeType() == Node.ELEMENT_NODE) {
                found.add((Element) each);
            }
        }
        return found;
    }

    static List<Element> children(Element parent, String namespace, String name) {
        return children(parent).stream()
                .filter(each -> is(each, namespace, name))
                .toList();
    }

    static boolean is(Element element, String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    private static Element add(Element parent, String name) {
        var element = parent.getOwnerDocument().createElementNS(ENVELOPE, "env:" + name);
        parent.appendChild(element);
        return element;
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
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
            return factory;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the DOM parser cannot be hardened", e);
        }
    }
}
