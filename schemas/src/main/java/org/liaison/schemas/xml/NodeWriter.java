// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a {@link Node} as UTF-8. */
public final class NodeWriter {

    private static final String MAIN = "m";
    private static final WstxOutputFactory FACTORY = factory();

    private final Namespaces namespaces;
    private final boolean mainIsDefault;

    public NodeWriter(Namespaces namespaces) {
        this.namespaces = namespaces;
        this.mainIsDefault = !namespaces.byPrefix().containsValue(""); // else elements without one would fall into it
    }

    public byte[] write(Node root) {
        var out = new ByteArrayOutputStream(16 * 1024);
        try {
            var xml = FACTORY.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            write(root, xml, true);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a document cannot be written"); // the cause may quote it
        }
        return out.toByteArray();
    }

    private void write(Node node, XMLStreamWriter xml, boolean first) throws XMLStreamException {
        var namespace = namespaces.namespace(node.name());
        xml.writeStartElement(prefix(node.name(), namespace), Namespaces.local(node.name()), namespace);
        if (first) {
            declare(xml);
        }
        for (var each : node.attributes().entrySet()) {
            xml.writeAttribute(each.getKey(), each.getValue());
        }
        for (var each : node.children()) {
            write(each, xml, false);
        }
        if (node.children().isEmpty() && !node.text().isEmpty()) {
            xml.writeCharacters(node.text());
        }
        xml.writeEndElement();
    }

    private void declare(XMLStreamWriter xml) throws XMLStreamException {
        if (mainIsDefault) {
            xml.writeDefaultNamespace(namespaces.main());
        } else {
            xml.writeNamespace(MAIN, namespaces.main());
        }
        for (Map.Entry<String, String> each : namespaces.byPrefix().entrySet()) {
            if (!each.getValue().isEmpty()) {
                xml.writeNamespace(each.getKey(), each.getValue());
            }
        }
    }

    private String prefix(String name, String namespace) {
        if (namespace.isEmpty()) {
            return "";
        }
        int colon = name.indexOf(':');
        return colon < 0 ? (mainIsDefault ? "" : MAIN) : name.substring(0, colon);
    }

    private static WstxOutputFactory factory() {
        var factory = new WstxOutputFactory();
        factory.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, false);
        return factory;
    }
}
