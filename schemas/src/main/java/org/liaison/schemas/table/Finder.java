// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the objects that the rows of a table speak of. */
final class Finder {

    private final Ledger ledger;
    private final List<Found> all = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<Mapping.ObjectRule, Map<Sheet.Row, Found>> byRow = new HashMap<>();
    private final Map<Mapping.ObjectRule, Map<String, Found>> byKey = new HashMap<>();

    Finder(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Rows that say nothing of an object but its key belong to it if another row says more. */
    void find(Mapping mapping, List<Sheet.Row> rows) {
        var described = new HashSet<Key>();
        for (var row : rows) {
            for (var rule : mapping.objects()) {
                if (isMeant(rule, row) && states(rule, row)) {
                    described.add(new Key(rule.id(), key(rule, row)));
                }
            }
        }
        for (var row : rows) {
            for (var rule : mapping.objects()) {
                var key = new Key(rule.id(), key(rule, row));
                if (isMeant(rule, row) && (key.value().isEmpty() ? states(rule, row) : described.contains(key))) {
                    add(rule, row);
                }
            }
        }
    }

    private record Key(String object, String value) {}

    List<Found> all() {
        return all;
    }

    @Nullable
    Found inRow(Mapping.ObjectRule rule, Sheet.Row row) {
        return byRow.getOrDefault(rule, Map.of()).get(row);
    }

    @Nullable
    Found byKey(Mapping.ObjectRule rule, String key) {
        return byKey.getOrDefault(rule, Map.of()).get(key);
    }

    private static boolean isMeant(Mapping.ObjectRule rule, Sheet.Row row) {
        return (rule.sheet() == null || rule.sheet().equals(row.sheet().name()))
                && rule.when().entrySet().stream()
                        .allMatch(each -> each.getValue().contains(row.text(each.getKey())));
    }

    /** A cell of its own says that a row speaks of an object; whose data a thing would be does not. */
    private static boolean states(Mapping.ObjectRule rule, Sheet.Row row) {
        return rule.fields().entrySet().stream()
                .filter(each ->
                        rule.kind() == ObjectKind.PERSON || !each.getKey().equals("subject"))
                .map(each -> each.getValue().column())
                .anyMatch(column -> column != null && !row.text(column).isEmpty());
    }

    private void add(Mapping.ObjectRule rule, Sheet.Row row) {
        var key = key(rule, row);
        var found = key.isEmpty()
                ? create(rule)
                : byKey.computeIfAbsent(rule, each -> new HashMap<>()).computeIfAbsent(key, each -> create(rule));
        found.rows().add(row);
        byRow.computeIfAbsent(rule, each -> new IdentityHashMap<>()).put(row, found);
        if (rule.key() != null) {
            ledger.take(row, rule.key());
        }
        rule.when().keySet().forEach(column -> ledger.take(row, column));
    }

    private Found create(Mapping.ObjectRule rule) {
        var letter = rule.kind().letter();
        var found = new Found(rule, letter + counts.merge(letter, 1, Integer::sum));
        all.add(found);
        return found;
    }

    private static String key(Mapping.ObjectRule rule, Sheet.Row row) {
        return rule.key() == null ? "" : row.text(rule.key());
    }
}
