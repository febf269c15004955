// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What a rule holds back of what the law would let pass: fields under a pseudonym, fields removed. */
public record Minimisation(Set<Field> pseudonymised, Set<Field> removed) {

    static final Minimisation NONE = new Minimisation(Set.of(), Set.of());
    static final String PSEUDONYMISE = "pseudonymise";
    static final String REMOVE = "remove";

    private static final Lexicon<Field> MASKABLE = Lexicon.of(Field.maskable(), Field::word);
    private static final Lexicon<Field> REMOVABLE = Lexicon.of(Field.values(), Field::word);

    public Minimisation {
        pseudonymised = Set.copyOf(pseudonymised);
        removed = Set.copyOf(removed);
    }

    /** Both keys may be missing; one that is there names at least one field, and none that the other names. */
    static Minimisation read(Section rule) {
        var pseudonymised = rule.has(PSEUDONYMISE) ? rule.terms(PSEUDONYMISE, MASKABLE) : Set.<Field>of();
        var removed = rule.has(REMOVE) ? rule.terms(REMOVE, REMOVABLE) : Set.<Field>of();
        if (removed.stream().anyMatch(pseudonymised::contains)) {
            rule.problem(rule.at(REMOVE), "names nothing that pseudonymise names");
        }
        return new Minimisation(pseudonymised, removed);
    }

    boolean pseudonymises() {
        return !pseudonymised.isEmpty();
    }

    boolean pseudonymises(Field field) {
        return pseudonymised.contains(field);
    }

    boolean removes(Field field) {
        return removed.contains(field);
    }

    /** What of a removal the redaction by data takes care of. */
    Set<Datum> removedData() {
        return removed.stream()
                .map(Field::datum)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Datum.class)));
    }
}
