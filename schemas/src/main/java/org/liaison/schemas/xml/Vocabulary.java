// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The element names a schema knows. A place names only these: an unknown name could be anybody's. */
final class Vocabulary {

    private final Set<String> names = new HashSet<>();

    /** Before anything is asked; afterwards it only answers. */
    void learn(InputStream schema, String name) {
        try {
            var reader = HardenedXml.inputFactory().createXMLStreamReader(schema);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && XMLConstants.W3C_XML_SCHEMA_NS_URI.equals(reader.getNamespaceURI())
                        && reader.getLocalName().equals("element")
                        && reader.getAttributeValue(null, "name") != null) {
                    names.add(reader.getAttributeValue(null, "name"));
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("schema cannot be read: " + name, e);
        }
    }

    String nameOf(String element) {
        return names.contains(element) ? element : "(unknown)";
    }
}
