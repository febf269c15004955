// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.liaison.schemas.message.Finding;

/** The limits every XML reader here obeys: no DTD, no entities, nothing fetched, bounded depth and width. */
public final class HardenedXml {

    /** Elements nested deeper are refused. */
    public static final int MAX_DEPTH = 64;

    static final int MAX_ATTRIBUTES = 64;
    /** Characters in one run of text; parsing a number is quadratic in it. */
    static final int MAX_TEXT = 128_000;

    static final int MAX_ATTRIBUTE_TEXT = 32_000;

    private static final WstxInputFactory FACTORY = inputFactory();

    private HardenedXml() {}

    public static WstxInputFactory inputFactory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE_TEXT);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, MAX_TEXT);
        factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, 1);
        factory.setProperty(WstxInputProperties.P_MAX_ENTITY_DEPTH, 1);
        return factory;
    }

    /** The root element, if the document begins like XML; looks no further. */
    public static Optional<QName> findRoot(byte[] document) {
        try {
            var reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(document));
            try {
                while (reader.hasNext()) {
                    if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                        return Optional.of(reader.getName());
                    }
                }
                return Optional.empty();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Finding notThisFormat() {
        return new Finding("GW-VAL-001", "document", "it is not a well-formed document of this format");
    }

    static InputStream resource(String name) {
        var stream = HardenedXml.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("schema is missing from the class path: " + name);
        }
        return stream;
    }
}
