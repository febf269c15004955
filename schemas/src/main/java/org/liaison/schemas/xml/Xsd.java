// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import com.ctc.wstx.sax.WstxSAXParserFactory;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.liaison.schemas.message.Finding;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A compiled XML Schema and the hardened pass that holds a document against it. Safe for many threads. */
public final class Xsd {

    private final Schema compiled;
    private final Vocabulary vocabulary;
    private final WstxSAXParserFactory parsers = new WstxSAXParserFactory(HardenedXml.inputFactory());
    private final Pool<ValidatorHandler> validators;

    private Xsd(Schema schema, Vocabulary vocabulary) {
        this.compiled = schema;
        this.validators = new Pool<>(schema::newValidatorHandler);
        this.vocabulary = vocabulary;
        parsers.setNamespaceAware(true);
    }

    /** One of ours, by class-path names, imported ones first. */
    static Xsd ofResources(String... names) throws SAXException {
        var sources = new ArrayList<Source>();
        for (var each : names) {
            sources.add(new StreamSource(HardenedXml.resource(each), each));
        }
        var vocabulary = new Vocabulary();
        List.of(names).forEach(each -> vocabulary.learn(HardenedXml.resource(each), each));
        return new Xsd(compile(sources, new NoOutside()), vocabulary);
    }

    /** One of ours that tests have compiled before. */
    public static Xsd ours(String... names) {
        try {
            return ofResources(names);
        } catch (SAXException e) {
            throw new IllegalStateException("a schema of ours cannot be read: " + String.join(", ", names), e);
        }
    }

    /** By the files themselves, imported ones first; nothing else is read. */
    public static Xsd of(List<byte[]> schemas) throws SAXException {
        var sources = new ArrayList<Source>();
        var vocabulary = new Vocabulary();
        for (var each : schemas) {
            sources.add(new StreamSource(new ByteArrayInputStream(each)));
            vocabulary.learn(new ByteArrayInputStream(each), "given");
        }
        return new Xsd(compile(sources, new NoOutside()), vocabulary);
    }

    /**
     * Somebody else's, from a directory that holds everything it includes; nothing else is read.
     *
     * @throws SAXException if it is no XML Schema, with the processor's own words
     */
    public static Xsd ofDirectory(Path directory) throws IOException, SAXException {
        var inside = SchemaDirectory.of(directory);
        var sources = new ArrayList<Source>();
        for (var each : inside.roots()) {
            sources.add(new StreamSource(each.toFile()));
        }
        var vocabulary = new Vocabulary();
        for (var each : inside.files()) {
            try (InputStream schema = Files.newInputStream(each)) {
                vocabulary.learn(schema, each.getFileName().toString());
            }
        }
        return new Xsd(compile(sources, inside), vocabulary);
    }

    Schema compiled() {
        return compiled;
    }

    /** Everything the schema objects to, as GW-VAL-010 and the codes of a document that is not well-formed. */
    public List<Finding> check(byte[] document) {
        var findings = new ArrayList<Finding>();
        read(document, new DefaultHandler(), findings);
        return findings;
    }

    /** Parses once for both: the schema's findings, and the events for {@code binding}. */
    public void read(byte[] document, ContentHandler binding, List<Finding> findings) {
        var validator = validators.take();
        var guard = new GuardedEvents(validator, vocabulary, findings);
        try {
            pass(new ByteArrayInputStream(document), validator, guard, binding);
        } catch (IOException e) {
            guard.unreadable(e, document);
        }
    }

    /** The same for a document of any size, in memory that does not grow with it; throws when the stream fails. */
    public void read(InputStream document, ContentHandler binding, List<Finding> findings) throws IOException {
        var validator = validators.take();
        var guard = new GuardedEvents(validator, vocabulary, findings);
        try {
            pass(document, validator, guard, binding);
        } catch (CharConversionException e) {
            guard.undecodable();
        }
    }

    private void pass(InputStream document, ValidatorHandler validator, GuardedEvents guard, ContentHandler binding)
            throws IOException {
        validator.setContentHandler(binding);
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

    /** The same for what another syntax says. */
    void listen(Narration narration, ContentHandler binding, List<Finding> findings) {
        var validator = validators.take();
        validator.setContentHandler(binding);
        validator.setErrorHandler(new NarrationFindings(narration, findings));
        try {
            narration.tell(validator);
            validators.giveBack(validator);
        } catch (SAXException e) { // a telling has no form that could be broken
            throw new IllegalStateException("a document cannot be told");
        }
    }

    private static Schema compile(List<Source> sources, LSResourceResolver resolver) throws SAXException {
        var factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, resolver instanceof SchemaDirectory ? "file" : "");
        factory.setResourceResolver(resolver);
        return factory.newSchema(sources.toArray(Source[]::new));
    }
}
