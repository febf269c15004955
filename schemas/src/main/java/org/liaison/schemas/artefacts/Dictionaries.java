// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.artefacts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.liaison.schemas.message.Finding;

/** The rule of UCO that a proper dictionary has each key once, in Java; of other dictionaries it is a mere warning. */
final class Dictionaries {

    private static final String TYPES = "https://ontology.unifiedcyberontology.org/uco/types/";
    private static final Node PROPER = NodeFactory.createURI(TYPES + "ProperDictionary");
    private static final Node ENTRY = NodeFactory.createURI(TYPES + "entry");
    private static final Node KEY = NodeFactory.createURI(TYPES + "key");
    private static final Node TYPE = RDF.type.asNode();

    private Dictionaries() {}

    static List<Finding> findRepeatedKeys(Graph data) {
        var findings = new ArrayList<Finding>();
        for (var each : data.find(Node.ANY, TYPE, PROPER).toList()) {
            if (repeatsKey(each.getSubject(), data)) {
                findings.add(Objection.at(
                        place(each.getSubject(), data) + "/<" + ENTRY.getURI() + ">", "a key stands once"));
            }
        }
        return findings;
    }

    /** The classes of a node, in an order that does not change; never its identifier, which may name somebody. */
    static String place(Node node, Graph data) {
        var classes = data.find(node, TYPE, Node.ANY).toList().stream()
                .filter(each -> each.getObject().isURI())
                .map(each -> each.getObject().getURI())
                .sorted()
                .toList();
        return classes.isEmpty() ? "node" : String.join(" ", classes);
    }

    private static boolean repeatsKey(Node dictionary, Graph data) {
        Set<Node> keys = new HashSet<>();
        for (var entry : data.find(dictionary, ENTRY, Node.ANY).toList()) {
            for (var key : data.find(entry.getObject(), KEY, Node.ANY).toList()) {
                if (!keys.add(key.getObject())) {
                    return true;
                }
            }
        }
        return false;
    }
}
