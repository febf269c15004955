// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.liaison.schemas.taxonomy.Wording.Treatment;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The taxonomy as it stands on a day, in SKOS as JSON-LD. The context is inside, so nobody has to fetch one. */
public final class Skos {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Taxonomy taxonomy;
    private final LocalDate on;
    private final SkosMatches matches;
    private final List<Map<String, Object>> graph = new ArrayList<>();

    private Skos(Taxonomy taxonomy, LocalDate on) {
        this.taxonomy = taxonomy;
        this.on = on;
        matches = new SkosMatches(taxonomy, on);
    }

    public static String write(Taxonomy taxonomy, LocalDate on) {
        var skos = new Skos(taxonomy, on);
        taxonomy.schemes().forEach(skos::scheme);
        taxonomy.concepts().forEach(skos::concept);
        skos.graph.addAll(skos.matches.others());
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", context());
        document.put("@graph", skos.graph);
        return MAPPER.writeValueAsString(document) + "\n";
    }

    private void scheme(Scheme scheme) {
        var node = node(Iri.scheme(scheme.code()), "ConceptScheme");
        node.put("prefLabel", scheme.label());
        node.put("definition", scheme.definition());
        node.put("versionInfo", taxonomy.version());
        node.put(
                "hasTopConcept",
                terms(taxonomy.terms(scheme.code()).stream()
                        .filter(each -> each.broader() == null)
                        .toList()));
        graph.add(node);
    }

    private void concept(Concept concept) {
        var node = node(Iri.term(concept.code()), "Concept");
        node.put("notation", concept.code());
        node.put("inScheme", Iri.scheme(concept.scheme()));
        node.put("prefLabel", concept.label());
        node.put("definition", concept.definition());
        node.put("basis", concept.basis().word());
        if (concept.broader() != null) {
            node.put("broader", Iri.term(concept.broader()));
        }
        some(node, "narrower", terms(taxonomy.narrower(concept.code())));
        some(node, "altLabel", words(concept.code(), Treatment.CARE));
        some(node, "hiddenLabel", words(concept.code(), Treatment.AVOID));
        matches.of(concept.code()).forEach((property, values) -> some(node, property, values));
        valid(node, concept.period());
        graph.add(node);
    }

    private void valid(Map<String, Object> node, Period period) {
        if (period.from() != null) {
            node.put("validFrom", period.from().toString());
        }
        if (period.to() != null) {
            node.put("validTo", period.to().toString());
            node.put("deprecated", on.isAfter(period.to()));
        }
    }

    private static List<String> terms(List<Concept> concepts) {
        return concepts.stream().map(each -> Iri.term(each.code())).toList();
    }

    private List<String> words(String code, Treatment treatment) {
        return taxonomy.wordings().stream()
                .filter(each -> code.equals(each.code()) && each.treatment() == treatment)
                .map(Wording::found)
                .toList();
    }

    private static void some(Map<String, Object> node, String property, List<String> values) {
        if (!values.isEmpty()) {
            node.put(property, values);
        }
    }

    static Map<String, Object> node(String id, String type) {
        var node = new LinkedHashMap<String, Object>();
        node.put("@id", id);
        node.put("@type", type);
        return node;
    }

    private static Map<String, Object> context() {
        var context = prefixes();
        for (var each : List.of("prefLabel", "altLabel", "hiddenLabel", "definition")) {
            context.put(each, new TreeMap<>(Map.of("@id", "skos:" + each, "@language", "en")));
        }
        for (var each : List.of("inScheme", "hasTopConcept", "broader", "narrower")) {
            context.put(each, reference(each));
        }
        SkosMatches.PROPERTIES.forEach(each -> context.put(each, reference(each)));
        for (var each : List.of("validFrom", "validTo")) {
            context.put(each, new TreeMap<>(Map.of("@id", "liaison:" + each, "@type", "xsd:date")));
        }
        return context;
    }

    private static Map<String, Object> prefixes() {
        var context = new LinkedHashMap<String, Object>();
        context.put("skos", "http://www.w3.org/2004/02/skos/core#");
        context.put("owl", "http://www.w3.org/2002/07/owl#");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        context.put("liaison", Iri.VOCABULARY);
        context.put("Concept", "skos:Concept");
        context.put("ConceptScheme", "skos:ConceptScheme");
        context.put("notation", "skos:notation");
        context.put("versionInfo", "owl:versionInfo");
        context.put("deprecated", "owl:deprecated");
        context.put("basis", "liaison:basis");
        return context;
    }

    private static Map<String, String> reference(String property) {
        return new TreeMap<>(Map.of("@id", "skos:" + property, "@type", "@id"));
    }
}
