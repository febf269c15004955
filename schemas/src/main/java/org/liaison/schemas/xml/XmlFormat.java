// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import com.ctc.wstx.sax.WstxSAXParserFactory;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.message.Station;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * One XML format: its schema and its binding, read in a single hardened pass and written with validation.
 *
 * @param <T> the bound class of the root element
 */
public final class XmlFormat<T> {

    private static final int FIRST_BUFFER = 16 * 1024;

    private final Class<T> root;
    private final Vocabulary vocabulary;
    private final WstxSAXParserFactory parsers = new WstxSAXParserFactory(HardenedXml.inputFactory());
    private final Pool<ValidatorHandler> validators;
    private final Pool<Unmarshaller> unmarshallers;
    private final Pool<Marshaller> marshallers;

    /** @param schemas class-path names of the XSD files, imported ones first */
    public XmlFormat(Class<T> root, String... schemas) {
        this.root = root;
        try {
            var context = JAXBContext.newInstance(root);
            var schema = compile(schemas);
            this.validators = new Pool<>(schema::newValidatorHandler);
            this.unmarshallers = new Pool<>(() -> unmarshaller(context));
            this.marshallers = new Pool<>(() -> marshaller(context));
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
        return parse((binding, findings) -> read(document, binding, findings));
    }

    /** Validates and binds what another syntax says, so that rules and mapping are written once. */
    public Parsed<T> parse(Narration narration) {
        return parse((binding, findings) -> listen(narration, binding, findings));
    }

    private Parsed<T> parse(BiConsumer<ContentHandler, List<Finding>> reading) {
        var findings = new ArrayList<Finding>();
        var unmarshaller = unmarshallers.take();
        try {
            var handler = unmarshaller.getUnmarshallerHandler();
            reading.accept(handler, findings);
            var parsed = new Parsed<>(bound(handler.getResult()), findings);
            unmarshallers.giveBack(unmarshaller);
            return parsed;
        } catch (JAXBException | IllegalStateException e) { // broke off: there is no result
            return new Parsed<>(null, findings.isEmpty() ? List.of(HardenedXml.notThisFormat()) : findings);
        }
    }

    private void listen(Narration narration, ContentHandler binding, List<Finding> findings) {
        var validator = validators.take();
        validator.setContentHandler(binding);
        validator.setErrorHandler(new NarrationFindings(narration, findings));
        try {
            narration.tell(validator);
            validators.giveBack(validator);
        } catch (SAXException e) { // a telling has no form that could be broken
            throw new IllegalStateException(root.getSimpleName() + " cannot be told");
        }
    }

    private void read(byte[] document, ContentHandler binding, List<Finding> findings) {
        var validator = validators.take();
        var guard = new GuardedEvents(validator, vocabulary, findings);
        validator.setContentHandler(binding);
        validator.setErrorHandler(guard);
        try {
            var parser = parsers.newSAXParser().getXMLReader();
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", guard);
            parser.setContentHandler(guard);
            parser.setErrorHandler(guard);
            parser.parse(new InputSource(new ByteArrayInputStream(document)));
            validators.giveBack(validator);
        } catch (SAXException e) {
            guard.broken(e);
        } catch (IOException e) {
            guard.unreadable(e, document);
        }
    }

    private @Nullable T bound(Object result) {
        var value = result instanceof JAXBElement<?> element ? element.getValue() : result;
        return root.isInstance(value) ? root.cast(value) : null;
    }

    /** Writes UTF-8 and reads it back against the schema: nothing leaves that a partner would have to refuse. */
    public byte[] write(T value) {
        var out = new ByteArrayOutputStream(FIRST_BUFFER);
        var marshaller = marshallers.take();
        try {
            marshaller.marshal(value, out);
        } catch (JAXBException e) {
            throw new IllegalStateException(root.getSimpleName() + " cannot be written"); // the cause may quote it
        }
        marshallers.giveBack(marshaller);
        var document = out.toByteArray();
        var findings = new ArrayList<Finding>();
        read(document, new DefaultHandler(), findings);
        if (!findings.isEmpty()) {
            throw new Refusal(
                    Station.RENDER, findings.stream().map(XmlFormat::ours).toList());
        }
        return document;
    }

    private static Finding ours(Finding finding) {
        return new Finding("GW-REN-001", finding.place(), finding.rule());
    }

    private static Unmarshaller unmarshaller(JAXBContext context) {
        try {
            var unmarshaller = context.createUnmarshaller();
            unmarshaller.setEventHandler(event -> true); // the schema reports; binding goes on
            return unmarshaller;
        } catch (JAXBException e) {
            throw new IllegalStateException("no unmarshaller", e);
        }
    }

    private static Marshaller marshaller(JAXBContext context) {
        try {
            var marshaller = context.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_ENCODING, StandardCharsets.UTF_8.name());
            return marshaller;
        } catch (JAXBException e) {
            throw new IllegalStateException("no marshaller", e);
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
