// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import com.ctc.wstx.sax.WstxSAXParserFactory;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.liaison.schemas.message.Finding;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** One hardened pass over a document that holds it against its schema, in memory that does not grow with it. */
public final class SchemaPass {

    private final WstxSAXParserFactory parsers = new WstxSAXParserFactory(HardenedXml.inputFactory());
    private final Pool<ValidatorHandler> validators;
    private final Vocabulary vocabulary;

    private SchemaPass(Schema schema, Vocabulary vocabulary) {
        this.validators = new Pool<>(schema::newValidatorHandler);
        this.vocabulary = vocabulary;
        parsers.setNamespaceAware(true);
    }

    /** @param names class-path names of the XSD files, imported ones first */
    public static SchemaPass ofResources(String... names) {
        var schemas = new ArrayList<byte[]>();
        for (var each : names) {
            schemas.add(HardenedXml.bytes(each));
        }
        try {
            return of(schemas);
        } catch (SAXException e) {
            throw new IllegalStateException("a schema of ours cannot be read: " + String.join(", ", names), e);
        }
    }

    /** @param schemas XSD files, imported ones first; nothing else is looked for */
    public static SchemaPass of(List<byte[]> schemas) throws SAXException {
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setResourceResolver(new NoOutside());
        var sources = schemas.stream()
                .map(each -> new StreamSource(new ByteArrayInputStream(each)))
                .toArray(Source[]::new);
        return new SchemaPass(factory.newSchema(sources), Vocabulary.of(schemas));
    }

    /** Hands the events on and adds what is wrong; never throws on bad input. */
    public void read(byte[] document, ContentHandler next, List<Finding> findings) {
        var validator = validators.take();
        var guard = new GuardedEvents(validator, vocabulary, findings);
        try {
            pass(new ByteArrayInputStream(document), validator, guard, next);
        } catch (IOException e) {
            guard.unreadable(e, document);
        }
    }

    /** The same for a document of any size; throws only when the stream itself fails. */
    public void read(InputStream document, ContentHandler next, List<Finding> findings) throws IOException {
        var validator = validators.take();
        var guard = new GuardedEvents(validator, vocabulary, findings);
        try {
            pass(document, validator, guard, next);
        } catch (CharConversionException e) {
            guard.undecodable();
        }
    }

    private void pass(InputStream document, ValidatorHandler validator, GuardedEvents guard, ContentHandler next)
            throws IOException {
        validator.setContentHandler(next);
        validator.setErrorHandler(guard);
        try {
            var parser = parsers.newSAXParser().getXMLReader();
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", guard);
            parser.setContentHandler(guard);
            parser.setErrorHandler(guard);
            parser.parse(new InputSource(document));
            validators.giveBack(validator);
        } catch (SAXException e) {
            guard.broken(e);
        }
    }
}
