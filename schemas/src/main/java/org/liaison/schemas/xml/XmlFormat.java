// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import com.ctc.wstx.sax.WstxSAXParserFactory;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.UnmarshallerHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * One XML format: its schema and its binding, read in a single hardened pass and written with validation.
 *
 * @param <T> the bound class of the root element
 */
public final class XmlFormat<T> {

    private final Class<T> root;
    private final JAXBContext context;
    private final Schema schema;
    private final Vocabulary vocabulary;
    private final WstxSAXParserFactory parsers = new WstxSAXParserFactory(HardenedXml.inputFactory());

    /** @param schemas class-path names of the XSD files, imported ones first */
    public XmlFormat(Class<T> root, String... schemas) {
        this.root = root;
        try {
            this.context = JAXBContext.newInstance(root);
            this.schema = compile(schemas);
            this.vocabulary = Vocabulary.of(schemas);
            parsers.setNamespaceAware(true);
        } catch (JAXBException | SAXException e) {
            throw new IllegalStateException("format of " + root.getSimpleName() + " cannot be set up", e);
        }
    }

    /** What came of parsing: the bound object as far as it could be built, and everything that was wrong. */
    public record Parsed<T>(@Nullable T value, List<Finding> findings) {

        public Parsed {
            findings = List.copyOf(findings);
        }
    }

    /** Parses, validates and binds in one pass; never throws on bad input. */
    public Parsed<T> parse(byte[] document) {
        var findings = new ArrayList<Finding>();
        try {
            var unmarshaller = context.createUnmarshaller();
            unmarshaller.setEventHandler(event -> true); // the schema reports; binding goes on
            var handler = unmarshaller.getUnmarshallerHandler();
            read(document, handler, findings);
            return new Parsed<>(bound(handler), findings);
        } catch (JAXBException | IllegalStateException e) {
            return new Parsed<>(null, findings.isEmpty() ? List.of(HardenedXml.notThisFormat()) : findings);
        }
    }

    private void read(byte[] document, UnmarshallerHandler binding, List<Finding> findings) {
        var validator = schema.newValidatorHandler();
        var guard = new GuardedEvents(validator, vocabulary, findings);
        validator.setContentHandler(binding);
        validator.setErrorHandler(guard);
        try {
            var parser = parsers.newSAXParser().getXMLReader();
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", guard);
            parser.setContentHandler(guard);
            parser.setErrorHandler(guard);
            parser.parse(new InputSource(new ByteArrayInputStream(document)));
        } catch (SAXException e) {
            guard.broken(e);
        } catch (IOException e) {
            guard.unreadable();
        }
    }

    private @Nullable T bound(UnmarshallerHandler handler) throws JAXBException {
        var result = handler.getResult();
        var value = result instanceof JAXBElement<?> element ? element.getValue() : result;
        return root.isInstance(value) ? root.cast(value) : null;
    }

    /** Writes UTF-8 and holds the result against the schema: a document of ours that is invalid is a bug. */
    public byte[] write(T value) {
        try {
            var marshaller = context.createMarshaller();
            marshaller.setSchema(schema);
            marshaller.setProperty(Marshaller.JAXB_ENCODING, StandardCharsets.UTF_8.name());
            var out = new ByteArrayOutputStream(16 * 1024);
            marshaller.marshal(value, out);
            return out.toByteArray();
        } catch (JAXBException e) {
            throw new IllegalStateException("own document breaks its schema: " + root.getSimpleName());
        }
    }

    private static Schema compile(String... names) throws SAXException {
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setResourceResolver(new NoOutside());
        var sources = new Source[names.length];
        for (int i = 0; i < names.length; i++) {
            sources[i] = new StreamSource(HardenedXml.resource(names[i]), names[i]);
        }
        return factory.newSchema(sources);
    }
}
