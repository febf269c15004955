// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.util.LinkedHashMap;
import java.util.Map;

/** The namespaces of a graph: those of CASE and UCO, and ours for what they lack. Inside, names are always short. */
final class Names {

    /** Prefixes in the order in which a context of ours names them. */
    static final Map<String, String> PREFIXES = prefixes();

    private static final Map<String, String> NAMESPACES = namespaces();

    private Names() {}

    /** {@code core:name} for the name's IRI; what is in no namespace of ours stays as it is. */
    static String shorten(String iri) {
        int end = Math.max(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')), iri.lastIndexOf(':')) + 1;
        var prefix = NAMESPACES.get(iri.substring(0, end));
        return prefix == null ? iri : prefix + ":" + iri.substring(end);
    }

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("kb", "urn:liaison:case:kb:");
        prefixes.put("liaison", "urn:liaison:case:");
        for (var each : new String[] {
            "action",
            "analysis",
            "core",
            "identity",
            "location",
            "marking",
            "observable",
            "role",
            "tool",
            "types",
            "victim"
        }) {
            prefixes.put(each, "https://ontology.unifiedcyberontology.org/uco/" + each + "/");
        }
        prefixes.put("investigation", "https://ontology.caseontology.org/case/investigation/");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return prefixes;
    }

    private static Map<String, String> namespaces() {
        Map<String, String> namespaces = new LinkedHashMap<>();
        PREFIXES.forEach((prefix, namespace) -> namespaces.put(namespace, prefix));
        namespaces.remove("urn:liaison:case:kb:"); // identifiers are not shortened: those of others look alike
        return namespaces;
    }
}
