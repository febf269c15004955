// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.HandlingCode;

/** Reads what holds for every rule of an agreement file. */
final class CeilingSection {

    static final Lexicon<Classification> MARKINGS = Lexicon.of(Classification.values(), Enum::name);

    private static final Lexicon<HandlingCode> HANDLING = Lexicon.of(HandlingCode.values(), Enum::name);

    /** Regulation (EU) 2016/794 Annex I has 30 entries. */
    private static final Lexicon<String> CRIME_AREAS = new Lexicon<>(
            IntStream.rangeClosed(1, 30)
                    .mapToObj(n -> "EUROPOL-I-" + n)
                    .collect(Collectors.toMap(area -> area, area -> area)),
            "is one of EUROPOL-I-1 to EUROPOL-I-30");

    private CeilingSection() {}

    static Optional<Agreement.Ceiling> find(Section top) {
        var classification = top.findTerm("classification", MARKINGS);
        var channel = top.findTerm("channel", MARKINGS);
        var crimeAreas = top.terms("crimeAreas", CRIME_AREAS);
        var honours = top.terms("honours", HANDLING);
        return classification.flatMap(level -> channel.map(line -> new Agreement.Ceiling(
                level, line, crimeAreas, honours, parts(top, line.isAbove(level) ? level : line, honours))));
    }

    /** Without the key, single parts may be what the package may be. */
    private static Agreement.Parts parts(Section top, Classification level, Set<HandlingCode> honours) {
        if (!top.has("parts")) {
            return new Agreement.Parts(level, honours);
        }
        var parts = top.section("parts");
        parts.allowsOnly(Set.of("classification", "honours"));
        return new Agreement.Parts(
                parts.has("classification")
                        ? parts.findTerm("classification", MARKINGS).orElse(level)
                        : level,
                parts.has("honours") ? parts.terms("honours", HANDLING) : honours);
    }
}
