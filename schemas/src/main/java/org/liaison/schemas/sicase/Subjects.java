// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sicase;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.sicase.xml.CaseLink;
import org.liaison.schemas.sicase.xml.CaseObject;
import org.liaison.schemas.sicase.xml.SiCase;

/**
 * Whose data each object is. A child's account is the child's data, and so is the address it was used from: who uses
 * or owns a thing passes the category on to it. Where two claim it, the one that needs more protection wins.
 */
final class Subjects {

    private final Map<String, SubjectCategory> categories = new HashMap<>();
    private final Map<String, List<String>> belongings = new HashMap<>();

    Subjects(SiCase source) {
        source.getLink().forEach(this::add);
        mark(source.getSuspect(), SubjectCategory.SUSPECT);
        mark(source.getReporter(), SubjectCategory.REPORTER);
        mark(source.getWitness(), SubjectCategory.WITNESS);
        mark(source.getVictim(), SubjectCategory.VICTIM);
        // a person is what its own element says, whatever is linked to it
        source.getSuspect().forEach(each -> categories.put(each.getId(), SubjectCategory.SUSPECT));
        source.getReporter().forEach(each -> categories.put(each.getId(), SubjectCategory.REPORTER));
        source.getWitness().forEach(each -> categories.put(each.getId(), SubjectCategory.WITNESS));
    }

    /** Null: nobody's, like an offence or a public page. */
    @Nullable
    SubjectCategory find(String id) {
        return categories.get(id);
    }

    private void add(CaseLink link) {
        switch (link.getType()) {
            case USES, OWNS, LOCATED_AT, RESIDES_AT, CONTAINS -> own(link.getFrom(), link.getTo());
            case CAPTURED_FROM -> own(link.getTo(), link.getFrom());
            case WORKS_FOR, ASSOCIATED_WITH, SUSPECT_OF, VICTIM_OF, WITNESS_OF, REPORTED, DEPICTS -> {
                // says who met what, not whose it is
            }
        }
    }

    private void own(String owner, String thing) {
        belongings.computeIfAbsent(owner, each -> new ArrayList<>()).add(thing);
    }

    private void mark(List<? extends CaseObject> persons, SubjectCategory category) {
        var open = new ArrayDeque<String>();
        persons.forEach(each -> open.add(each.getId()));
        while (!open.isEmpty()) {
            var id = open.remove();
            if (categories.put(id, category) != category) {
                open.addAll(belongings.getOrDefault(id, List.of()));
            }
        }
    }
}
