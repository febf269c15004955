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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import javax.xml.validation.Schema;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.message.Station;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * One XML format: its schema and its binding, read in a single hardened pass and written with validation.
 *
 * @param <T> the bound class of the root element
 */
public final class XmlFormat<T> {

    private static final int FIRST_BUFFER = 16 * 1024;

    private final Class<T> root;
    private final Once<Machinery> machinery;

    /** What is dear to make. */
    private record Machinery(Xsd schema, Pool<Unmarshaller> unmarshallers, Pool<Marshaller> marshallers) {

        static Machinery of(Class<?> root, String... schemas) {
            try {
                var context = JAXBContext.newInstance(root);
                var schema = Xsd.ofResources(schemas);
                return new Machinery(
                        schema,
                        new Pool<>(() -> unmarshaller(context)),
                        new Pool<>(() -> marshaller(context, schema.compiled())));
            } catch (JAXBException | SAXException e) {
                throw new IllegalStateException("format of " + root.getSimpleName() + " cannot be set up", e);
            }
        }
    }

    /** @param schemas class-path names of the XSD files, imported ones first */
    public XmlFormat(Class<T> root, String... schemas) {
        this.root = root;
        this.machinery = new Once<>(() -> Machinery.of(root, schemas));
    }

    /** What came of parsing: the bound object as far as it could be built, and everything that was wrong. */
    public record Parsed<T>(@Nullable T value, List<Finding> findings) {

        public Parsed {
            findings = List.copyOf(findings);
        }
    }

    /** Parses, validates and binds in one pass; never throws on bad input. */
    public Parsed<T> parse(byte[] document) {
        return parse((binding, findings) -> machinery.get().schema().read(document, binding, findings));
    }

    /** Validates and binds what another syntax says, so that rules and mapping are written once. */
    public Parsed<T> parse(Narration narration) {
        return parse((binding, findings) -> machinery.get().schema().listen(narration, binding, findings));
    }

    private Parsed<T> parse(BiConsumer<ContentHandler, List<Finding>> reading) {
        var findings = new ArrayList<Finding>();
        var unmarshallers = machinery.get().unmarshallers();
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

    private @Nullable T bound(Object result) {
        var value = result instanceof JAXBElement<?> element ? element.getValue() : result;
        return root.isInstance(value) ? root.cast(value) : null;
    }

    /** Writes UTF-8, validating on the way: nothing leaves that a partner would have to refuse. */
    public byte[] write(T value) {
        var out = new ByteArrayOutputStream(FIRST_BUFFER);
        var marshallers = machinery.get().marshallers();
        var marshaller = marshallers.take();
        var objected = new AtomicBoolean();
        try {
            marshaller.setEventHandler(event -> {
                objected.set(true);
                return true; // on to the end: the findings are made from the whole document
            });
            marshaller.marshal(value, out);
        } catch (JAXBException e) {
            throw new IllegalStateException(root.getSimpleName() + " cannot be written"); // the cause may quote it
        }
        marshallers.giveBack(marshaller);
        var document = out.toByteArray();
        if (objected.get() || XmlText.hasControlCharacter(document)) {
            throw new Refusal(Station.RENDER, findings(document));
        }
        return document;
    }

    /** Read back for the places, which validation on the way does not know. */
    private List<Finding> findings(byte[] document) {
        var findings = machinery.get().schema().check(document).stream()
                .map(XmlFormat::ours)
                .toList();
        return findings.isEmpty()
                ? List.of(new Finding("GW-REN-001", "document", "the schema does not allow it"))
                : findings;
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

    private static Marshaller marshaller(JAXBContext context, Schema schema) {
        try {
            var marshaller = context.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_ENCODING, StandardCharsets.UTF_8.name());
            marshaller.setSchema(schema);
            return marshaller;
        } catch (JAXBException e) {
            throw new IllegalStateException("no marshaller", e);
        }
    }
}
