// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.message.Station;
import org.xml.sax.helpers.DefaultHandler;

/**
 * One XML format: its schema and its binding, read in a single hardened pass and written with validation.
 *
 * @param <T> the bound class of the root element
 */
public final class XmlFormat<T> {

    private static final int FIRST_BUFFER = 16 * 1024;

    private final Class<T> root;
    private final SchemaPass pass;
    private final Pool<Unmarshaller> unmarshallers;
    private final Pool<Marshaller> marshallers;

    /** @param schemas class-path names of the XSD files, imported ones first */
    public XmlFormat(Class<T> root, String... schemas) {
        this.root = root;
        this.pass = SchemaPass.ofResources(schemas);
        try {
            var context = JAXBContext.newInstance(root);
            this.unmarshallers = new Pool<>(() -> unmarshaller(context));
            this.marshallers = new Pool<>(() -> marshaller(context));
        } catch (JAXBException e) {
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
        var unmarshaller = unmarshallers.take();
        try {
            var handler = unmarshaller.getUnmarshallerHandler();
            pass.read(document, handler, findings);
            var parsed = new Parsed<>(bound(handler.getResult()), findings);
            unmarshallers.giveBack(unmarshaller);
            return parsed;
        } catch (JAXBException | IllegalStateException e) { // broke off: there is no result
            return new Parsed<>(null, findings.isEmpty() ? List.of(HardenedXml.notThisFormat()) : findings);
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
        pass.read(document, new DefaultHandler(), findings);
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
}
