// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decisions of the Commission that a third country protects data adequately, Directive (EU) 2016/680 Art. 36. */
public final class Adequacy {

    public static final Adequacy TABLE = read("adequacy.csv");

    /** Member States, and the states associated with Schengen (CH, IS, LI, NO). {@code EU}: the Union's own bodies. */
    private static final Set<String> WITHIN = Set.of(
            "EU", "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
            "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "CH", "IS", "LI", "NO");

    private final List<Decision> decisions;

    private Adequacy(List<Decision> decisions) {
        this.decisions = List.copyOf(decisions);
    }

    /** {@code certainty} says how it is known: read or recalled. */
    public record Decision(
            String country, LocalDate from, @Nullable LocalDate until, String decision, String certainty) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    static boolean isThirdCountry(String country) {
        return !WITHIN.contains(country);
    }

    public Optional<Decision> find(String country, LocalDate day) {
        return decisions.stream()
                .filter(each -> each.country().equals(country) && each.holds(day))
                .findFirst();
    }

    private static Adequacy read(String resource) {
        try (var in = Objects.requireNonNull(Adequacy.class.getResourceAsStream(resource), resource)) {
            var decisions = new ArrayList<Decision>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(HandlingRules::cells)
                    .forEach(row -> decisions.add(decision(row)));
            return new Adequacy(decisions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Decision decision(List<String> row) {
        return new Decision(
                row.get(0),
                LocalDate.parse(row.get(1)),
                row.get(2).isEmpty() ? null : LocalDate.parse(row.get(2)),
                row.get(3),
                row.get(4));
    }
}
