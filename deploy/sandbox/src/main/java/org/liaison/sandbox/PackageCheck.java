// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.sax.WstxSAXParserFactory;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Decides whether an opened package may be taken over. */
final class PackageCheck {

    static final String NAMESPACE = "urn:liaison:siena-like:1";

    private final String self;
    private final Schema schema;
    private final Queue<ValidatorHandler> validators = new ConcurrentLinkedQueue<>();
    private final WstxSAXParserFactory parsers = new WstxSAXParserFactory(hardened());

    PackageCheck(String self, List<String> schemas) {
        this.self = self;
        this.schema = compile(schemas);
    }

    Verdict examine(byte[] document, Opened envelope) {
        return findFault(document, envelope).<Verdict>map(it -> it).orElseGet(Verdict.Accepted::new);
    }

    private Optional<Verdict.Refused> findFault(byte[] document, Opened envelope) {
        var reading = new PackageReading();
        if (!read(document, reading)) {
            return refused("SBX-VAL-001", "the package is nested too deeply or an element is too large");
        }
        if (!reading.isPackageOf(NAMESPACE)) {
            return refused("SBX-VAL-002", "the root element is not Package of " + NAMESPACE);
        }
        if (reading.hasMedia()) {
            return refused("SBX-VAL-008", "media never pass");
        }
        if (!reading.brokenRules().isEmpty()) {
            return refused("SBX-VAL-003", "the package breaks its schema: " + String.join(", ", reading.brokenRules()));
        }
        if (!reading.header("MessageId").equals(envelope.messageId())) {
            return refused("SBX-VAL-004", "Header/MessageId is not that of wsa:MessageID");
        }
        if (!reading.header("To").equals(self)) {
            return refused("SBX-VAL-005", "Header/To is not this partner");
        }
        if (!reading.header("From").equals(envelope.sender())) {
            return refused("SBX-VAL-006", "Header/From is not the signer");
        }
        if (!reading.isBasicProtectionOnly()) {
            return refused("SBX-VAL-007", "only BPL may be sent here");
        }
        return Optional.empty();
    }

    private static Optional<Verdict.Refused> refused(String code, String reason) {
        return Optional.of(new Verdict.Refused(code, reason));
    }

    private boolean read(byte[] document, PackageReading reading) {
        var idle = validators.poll();
        var validator = idle == null ? schema.newValidatorHandler() : idle;
        validator.setContentHandler(reading);
        validator.setErrorHandler(reading);
        try {
            var parser = parsers.newSAXParser().getXMLReader();
            parser.setContentHandler(validator);
            parser.setErrorHandler(reading);
            parser.parse(new InputSource(new ByteArrayInputStream(document)));
            validators.add(validator); // dear to make; after a fault it is not used again
            return true;
        } catch (SAXException | IOException e) {
            return false;
        }
    }

    private static WstxInputFactory hardened() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 64);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 64);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 32_000);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, 1_000_000);
        return factory;
    }

    static Schema compile(List<String> names) {
        try {
            var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(names.stream().map(PackageCheck::source).toArray(Source[]::new));
        } catch (SAXException e) {
            throw new IllegalStateException("the schemas cannot be set up: " + names, e);
        }
    }

    private static Source source(String name) {
        var stream = PackageCheck.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("schema is missing from the class path: " + name);
        }
        return new StreamSource(stream, name);
    }
}
