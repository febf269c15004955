// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.taxonomy.Grade.Match;

/**
 * The matches between our terms and the values of other instruments, which become concepts of their own. A match is
 * exact if it is official and neither side has another one: exact matches are transitive, so two terms that share an
 * article would become one.
 */
final class SkosMatches {

    static final List<String> PROPERTIES = List.of("exactMatch", "closeMatch", "broadMatch");

    private final List<Crosswalk> crosswalks;
    private final List<Grade> grades;

    SkosMatches(Taxonomy taxonomy, LocalDate on) {
        crosswalks = taxonomy.crosswalks(on).stream()
                .filter(Crosswalk::hasCounterpart)
                .toList();
        grades = taxonomy.grades(on);
    }

    /** The values that a term matches, by property. */
    Map<String, List<String>> of(String code) {
        var matches = new TreeMap<String, List<String>>();
        crosswalks.stream()
                .filter(each -> each.code().equals(code))
                .forEach(each -> matches.computeIfAbsent(
                                isExact(each) ? "exactMatch" : "closeMatch", property -> new ArrayList<>())
                        .add(Iri.of(each.target(), each.value())));
        return matches;
    }

    /** The schemes and concepts of the other instruments. */
    List<Map<String, Object>> others() {
        var nodes = new LinkedHashMap<String, Map<String, Object>>();
        for (var each : crosswalks) {
            value(nodes, each.target(), each.value());
        }
        for (var each : grades) {
            var node = value(nodes, each.scale(), each.label());
            if (each.code() != null) {
                var matches = new ArrayList<>(known(node.get(property(each.match()))));
                matches.add(Iri.term(each.code()));
                node.put(property(each.match()), matches);
            }
        }
        return List.copyOf(nodes.values());
    }

    private boolean isExact(Crosswalk row) {
        return row.basis() == Basis.OFFICIAL
                && crosswalks.stream()
                                .filter(each -> each.target().equals(row.target()))
                                .filter(each -> each.value().equals(row.value())
                                        || each.code().equals(row.code()))
                                .count()
                        == 1;
    }

    private static Map<String, Object> value(Map<String, Map<String, Object>> nodes, String instrument, String value) {
        var scheme = Iri.instrument(instrument);
        nodes.computeIfAbsent(scheme, iri -> {
            var node = Skos.node(iri, "ConceptScheme");
            node.put("notation", instrument);
            return node;
        });
        return nodes.computeIfAbsent(Iri.of(instrument, value), iri -> {
            var node = Skos.node(iri, "Concept");
            node.put("notation", value);
            node.put("inScheme", scheme);
            return node;
        });
    }

    private static List<String> known(@Nullable Object matches) {
        return matches instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String property(Match match) {
        return switch (match) {
            case EXACT -> "exactMatch";
            case CLOSE -> "closeMatch";
            case BROADER -> "broadMatch";
            case NONE -> throw new IllegalArgumentException("a label without term matches nothing");
        };
    }
}
