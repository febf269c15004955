// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The element names a schema knows. A place names only these: an unknown name could be anybody's. */
final class Vocabulary {

    private final Set<String> names;

    private Vocabulary(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    static Vocabulary of(List<byte[]> schemas) {
        var names = new HashSet<String>();
        for (var each : schemas) {
            collect(each, names);
        }
        return new Vocabulary(names);
    }

    String nameOf(String element) {
        return names.contains(element) ? element : "(unknown)";
    }

    private static void collect(byte[] schema, Set<String> names) {
        try {
            var reader = HardenedXml.inputFactory().createXMLStreamReader(new ByteArrayInputStream(schema));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && XMLConstants.W3C_XML_SCHEMA_NS_URI.equals(reader.getNamespaceURI())
                        && reader.getLocalName().equals("element")
                        && reader.getAttributeValue(null, "name") != null) {
                    names.add(reader.getAttributeValue(null, "name"));
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a schema cannot be read", e);
        }
    }
}
