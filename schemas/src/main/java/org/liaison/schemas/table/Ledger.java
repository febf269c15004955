// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Loss;

/** What is noted while a table is read: what is wrong, what is lost, what the checks may ask, which cells were taken. */
final class Ledger {

    private final Set<Finding> findings = new LinkedHashSet<>();
    private final Set<Loss> losses = new LinkedHashSet<>();
    private final List<Fact> facts = new ArrayList<>();
    private final Set<Place> taken = new HashSet<>();

    void take(Sheet.Row row, String column) {
        taken.add(row.place(column));
    }

    boolean isTaken(Sheet.Row row, String column) {
        return taken.contains(row.place(column));
    }

    /** The cell is not what its field can hold. */
    void broken(Place place, String rule) {
        find("GW-VAL-010", place.toString(), rule);
    }

    void find(String code, String place, String rule) {
        if (findings.size() < Limits.FINDINGS) {
            findings.add(new Finding(code, place, rule));
        }
    }

    /** Losses are told once a column, not once a row. */
    void lose(String path, Loss.Kind kind, String why, String done) {
        losses.add(new Loss(path, kind, why, done));
    }

    void add(Fact fact) {
        facts.add(fact);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    List<Loss> losses() {
        return List.copyOf(losses);
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }
}
