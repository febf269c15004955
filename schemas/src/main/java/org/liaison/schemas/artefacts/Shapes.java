// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.artefacts;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.liaison.schemas.message.Finding;

/** Official SHACL shapes of a graph format, read once from a directory; many threads may ask at the same time. */
public final class Shapes implements Artefact {

    private final Graph ontology;
    private final org.apache.jena.shacl.Shapes shapes;
    private final Targets targets;

    private Shapes(Graph ontology) {
        this.ontology = ontology;
        this.shapes = ShaclValidator.get().parse(ontology);
        this.targets = new Targets(shapes);
    }

    /** Reads every {@code .ttl} below the directory. */
    public static Shapes load(Path directory) {
        var ontology = GraphFactory.createDefaultGraph();
        try (var files = Files.walk(directory)) {
            var sorted = files.filter(each -> each.toString().endsWith(".ttl"))
                    .sorted()
                    .toList();
            if (sorted.isEmpty()) {
                throw InvalidArtefacts.of(directory + " (*.ttl)", "there are none");
            }
            for (var each : sorted) {
                RDFParser.create()
                        .source(each)
                        .lang(Lang.TURTLE)
                        .errorHandler(ErrorHandlerFactory.errorHandlerNoLogging)
                        .parse(ontology);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RiotException e) {
            throw InvalidArtefacts.of(directory + " (*.ttl)", "they are no Turtle");
        }
        Edits.apply(ontology);
        return new Shapes(ontology);
    }

    @Override
    public String kind() {
        return "SHACL";
    }

    /** What violates a shape: class of the node, path and constraint, never a value. Warnings and notes do not count. */
    @Override
    public List<Finding> check(byte[] jsonLd) {
        var data = GraphFactory.createDefaultGraph();
        try {
            RDFParser.create()
                    .source(new ByteArrayInputStream(jsonLd))
                    .lang(Lang.JSONLD11)
                    .base("urn:liaison:document")
                    .set(LangJSONLD11.JSONLD_OPTIONS, offline())
                    .errorHandler(ErrorHandlerFactory.errorHandlerNoLogging)
                    .parse(data);
        } catch (RiotException e) {
            return List.of(Objection.at("document", "it is JSON-LD with a context of its own"));
        }
        return violations(data);
    }

    /** Only nodes of the document are asked; the ontology stands beside them for its classes, as nothing is inferred. */
    private List<Finding> violations(Graph data) {
        var merged = new Union(data, ontology);
        var validation = ValidationContext.create(shapes, merged);
        for (var node : nodes(data)) {
            targets.of(node, merged).forEach(each -> VLib.validateShape(validation, merged, each, node));
        }
        Set<Finding> findings = new LinkedHashSet<>();
        for (var entry : validation.generateReport().getEntries()) {
            if (entry.severity().equals(Severity.Violation)) {
                findings.add(finding(entry, data));
            }
        }
        findings.addAll(Dictionaries.findRepeatedKeys(data));
        return new ArrayList<>(findings);
    }

    private static Set<Node> nodes(Graph data) {
        Set<Node> nodes = new LinkedHashSet<>();
        data.find().forEachRemaining(triple -> {
            nodes.add(triple.getSubject());
            nodes.add(triple.getObject());
        });
        return nodes;
    }

    private static Finding finding(ReportEntry entry, Graph data) {
        var path = entry.resultPath() == null ? "" : "/" + entry.resultPath();
        var constraint = entry.sourceConstraintComponent() == null
                ? "a constraint"
                : entry.sourceConstraintComponent().getLocalName();
        return Objection.at(Dictionaries.place(entry.focusNode(), data) + path, "the shapes keep " + constraint);
    }

    /** Nothing outside the document is ever fetched for it. */
    private static JsonLdOptions offline() {
        return new JsonLdOptions((address, options) -> {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "contexts are not fetched");
        });
    }
}
