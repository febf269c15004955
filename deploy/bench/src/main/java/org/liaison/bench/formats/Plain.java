// SPDX-License-Identifier: EUPL-1.2
package org.liaison.bench.formats;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** What anybody would write: jaxb-runtime with a schema set, its own parser, one unmarshaller and marshaller a thread. */
final class Plain {

    private static final int FIRST_BUFFER = 16 * 1024;

    private final Unmarshaller unmarshaller;
    private final Marshaller marshaller;

    Plain(Class<?> root, String... schemas) {
        try {
            var compiled = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Arrays.stream(schemas)
                            .map(each -> new StreamSource(root.getResourceAsStream(each)))
                            .toArray(Source[]::new));
            var context = JAXBContext.newInstance(root);
            this.unmarshaller = context.createUnmarshaller();
            unmarshaller.setSchema(compiled);
            this.marshaller = context.createMarshaller();
            marshaller.setSchema(compiled);
        } catch (JAXBException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    Object read(byte[] document) {
        try {
            return unmarshaller.unmarshal(new StreamSource(new ByteArrayInputStream(document)));
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] write(Object value) {
        var out = new ByteArrayOutputStream(FIRST_BUFFER);
        try {
            marshaller.marshal(value, out);
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
