// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.SubjectCategory;

/** Reads the key {@code retention} of an agreement file. */
final class RetentionSection {

    private RetentionSection() {}

    static @Nullable Retention read(Section agreement) {
        if (!agreement.has("retention")) {
            return null;
        }
        var section = agreement.section("retention");
        section.allowsOnly(Set.of("received", "sent"));
        var received = findTerm(section.section("received"));
        var sent = findTerm(section.section("sent"));
        return received.flatMap(in -> sent.map(out -> new Retention(in, out))).orElse(null);
    }

    private static Optional<Retention.Term> findTerm(Section term) {
        var keys = new HashSet<>(RuleSection.SUBJECTS.meanings().keySet());
        keys.addAll(Set.of("review", "erase"));
        term.allowsOnly(keys);
        var review = findPeriod(term, "review");
        var erase = findPeriod(term, "erase");
        var subjects = new EnumMap<SubjectCategory, Period>(SubjectCategory.class);
        RuleSection.SUBJECTS.meanings().forEach((word, category) -> {
            if (term.has(word)) {
                findPeriod(term, word).ifPresent(period -> subjects.put(category, period));
            }
        });
        return review.flatMap(first -> erase.map(last -> new Retention.Term(first, last, subjects)));
    }

    private static Optional<Period> findPeriod(Section term, String key) {
        return term.findText(key).flatMap(text -> {
            try {
                var period = Period.parse(text);
                if (!period.isNegative() && !period.isZero()) {
                    return Optional.of(period);
                }
            } catch (DateTimeParseException e) {
                // told below
            }
            term.problem(term.at(key), "is a duration such as P6M or P3Y (ISO 8601)");
            return Optional.empty();
        });
    }
}
