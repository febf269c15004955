// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.exchange.SubjectCategory;

/** Reads {@code receives} of an agreement. */
final class ReceivesSection {

    private static final Lexicon<Classification> MARKINGS = Lexicon.of(Classification.values(), Enum::name);
    private static final Lexicon<Purpose> PURPOSES = Lexicon.of(Purpose.values(), Purpose::code);
    private static final Lexicon<SubjectCategory> SUBJECTS = Lexicon.of(
            SubjectCategory.values(),
            each -> each.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));

    private ReceivesSection() {}

    /** Null if there is none, or if it is wrong: then the section knows why. */
    static @Nullable Receives read(Section top) {
        return top.has("receives") ? find(top.section("receives")).orElse(null) : null;
    }

    private static Optional<Receives> find(Section section) {
        section.allowsOnly(Set.of("classification", "purposes", "subjects"));
        var classification = section.findTerm("classification", MARKINGS);
        var purposes = section.terms("purposes", PURPOSES);
        var subjects = section.terms("subjects", SUBJECTS);
        return classification.map(level -> new Receives(level, purposes, subjects));
    }
}
