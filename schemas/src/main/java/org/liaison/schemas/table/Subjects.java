// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.SubjectCategory;

/**
 * Whose data each object is. What a child uses or owns is the child's data: categories pass from owners to belongings,
 * and where two claim a thing, the one that needs more protection wins. What a row states itself stands.
 */
final class Subjects {

    private static final List<SubjectCategory> BY_PROTECTION = List.of(
            SubjectCategory.SUSPECT,
            SubjectCategory.POTENTIAL_OFFENDER,
            SubjectCategory.CONTACT,
            SubjectCategory.REPORTER,
            SubjectCategory.INFORMANT,
            SubjectCategory.WITNESS,
            SubjectCategory.VICTIM);

    private final Map<String, SubjectCategory> categories = new HashMap<>();
    private final Map<String, List<String>> belongings = new HashMap<>();

    /** @param stated what rows say themselves, by the ids of objects */
    Subjects(Map<String, SubjectCategory> stated, List<Connection> connections) {
        connections.forEach(this::add);
        for (var category : BY_PROTECTION) {
            stated.forEach((id, own) -> {
                if (own == category) {
                    mark(id, category);
                }
            });
        }
        categories.putAll(stated);
    }

    /** Null: nobody's, like an offence or a public page. */
    @Nullable
    SubjectCategory find(String id) {
        return categories.get(id);
    }

    private void add(Connection connection) {
        switch (connection.type()) {
            case USES, OWNS, LOCATED_AT, RESIDES_AT, CONTAINS, CONVICTED -> own(connection.from(), connection.to());
            case CAPTURED_FROM -> own(connection.to(), connection.from());
            case WORKS_FOR, ASSOCIATED_WITH, SUSPECT_OF, VICTIM_OF, WITNESS_OF, REPORTED, DEPICTS -> {
                // says who met what, not whose it is
            }
        }
    }

    private void own(String owner, String thing) {
        belongings.computeIfAbsent(owner, each -> new ArrayList<>()).add(thing);
    }

    private void mark(String person, SubjectCategory category) {
        var open = new ArrayDeque<>(List.of(person));
        while (!open.isEmpty()) {
            var id = open.remove();
            if (categories.put(id, category) != category) {
                open.addAll(belongings.getOrDefault(id, List.of()));
            }
        }
    }
}
