// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.artefacts;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * Three constraints of UCO 1.4.0 stop Jena from validating at all: two queries group without naming {@code $this}, which
 * SHACL-SPARQL forbids, and one uses a prefix it does not declare. The first two are asked by {@link Dictionaries}.
 */
final class Edits {

    private static final String TYPES = "https://ontology.unifiedcyberontology.org/uco/types/";
    private static final List<String> GROUPING =
            List.of(TYPES + "Dictionary-keyUniqueness-shape", TYPES + "ProperDictionary");
    private static final String DISJOINT = "https://ontology.unifiedcyberontology.org/owl/Disjointedness-C-DT-shape";
    private static final String PREFIX = "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n";
    private static final Node SPARQL = NodeFactory.createURI("http://www.w3.org/ns/shacl#sparql");
    private static final Node SELECT = NodeFactory.createURI("http://www.w3.org/ns/shacl#select");

    private Edits() {}

    static void apply(Graph ontology) {
        GROUPING.forEach(each -> ontology.remove(NodeFactory.createURI(each), SPARQL, Node.ANY));
        var constraints =
                ontology.find(NodeFactory.createURI(DISJOINT), SPARQL, Node.ANY).toList();
        for (var constraint : constraints) {
            for (var query :
                    ontology.find(constraint.getObject(), SELECT, Node.ANY).toList()) {
                declarePrefix(ontology, query);
            }
        }
    }

    private static void declarePrefix(Graph ontology, Triple query) {
        var text = query.getObject().getLiteralLexicalForm();
        if (!text.contains("PREFIX rdfs:")) {
            ontology.delete(query);
            ontology.add(query.getSubject(), SELECT, NodeFactory.createLiteralString(PREFIX + text));
        }
    }
}
