// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.artefacts;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.stax.StAXSource;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.s9api.streams.Steps;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.xml.HardenedXml;

/** One Schematron file, compiled to XSLT by SchXslt2. A rule with the role of a warning objects to nothing. */
final class OfficialSchematron implements Artefact {

    private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";
    private static final Set<String> OBJECTIONS = Set.of("failed-assert", "successful-report");
    private static final Set<String> MILD = Set.of("warning", "warn", "info", "information");
    private static final Pattern NAMESPACE = Pattern.compile("Q\\{[^}]*}");

    private final Processor running;
    private final XsltExecutable rules;

    private OfficialSchematron(Processor running, XsltExecutable rules) {
        this.running = running;
        this.rules = rules;
    }

    static OfficialSchematron load(Path file) {
        try {
            var compiling = processor("file"); // sch:include
            var transpiler = Objects.requireNonNull(
                    OfficialSchematron.class.getResourceAsStream("/content/transpile.xsl"), "SchXslt2 is missing");
            var stylesheet = new XdmDestination();
            var transform = compiling
                    .newXsltCompiler()
                    .compile(new StreamSource(transpiler))
                    .load30();
            transform.transform(new StreamSource(file.toFile()), stylesheet);
            var running = processor("");
            var compiler = running.newXsltCompiler();
            return new OfficialSchematron(
                    running, compiler.compile(stylesheet.getXdmNode().asSource()));
        } catch (SaxonApiException e) {
            throw InvalidArtefacts.of(file.toString(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String kind() {
        return "Schematron";
    }

    @Override
    public List<Finding> check(byte[] document) {
        var report = new XdmDestination();
        try {
            rules.load30().applyTemplates(running.newDocumentBuilder().build(source(document)), report);
        } catch (SaxonApiException | XMLStreamException e) {
            return List.of(new Finding("GW-VAL-001", "document", "it is not well-formed, or a rule cannot be applied"));
        }
        return report.getXdmNode()
                .select(Steps.descendant().where(OfficialSchematron::objects))
                .map(OfficialSchematron::finding)
                .toList();
    }

    private static boolean objects(XdmNode entry) {
        var name = entry.getNodeName();
        return name != null
                && name.getNamespace().equals(SVRL)
                && OBJECTIONS.contains(name.getLocalName())
                && !MILD.contains(value(entry, "role"))
                && !MILD.contains(value(entry, "flag"));
    }

    /** The message of a rule may quote the document; its id and its test do not. */
    private static Finding finding(XdmNode entry) {
        var id = value(entry, "id");
        var place = NAMESPACE.matcher(value(entry, "location")).replaceAll("");
        return Objection.at(place, "the official rule " + (id.isEmpty() ? value(entry, "test") : id) + " is broken");
    }

    private static String value(XdmNode entry, String attribute) {
        return Objects.requireNonNullElse(entry.getAttributeValue(new QName(attribute)), "");
    }

    private static StAXSource source(byte[] document) throws XMLStreamException {
        return new StAXSource(HardenedXml.inputFactory().createXMLStreamReader(new ByteArrayInputStream(document)));
    }

    /** @param protocols from which the rules may read beside the document; empty: from none */
    private static Processor processor(String protocols) {
        var processor = new Processor(false);
        processor.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, protocols);
        processor.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
        return processor;
    }
}
