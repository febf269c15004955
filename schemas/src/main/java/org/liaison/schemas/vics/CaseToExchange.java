// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.Organisation;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.Sex;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.exchange.Validity;
import org.liaison.schemas.message.Personal;

/** A case as the seizure that its media come from, and the officer to ask. */
final class CaseToExchange {

    private final Draft draft;

    CaseToExchange(Draft draft) {
        this.draft = draft;
    }

    /** The id of the seizure in the package. */
    String map(Entry one) {
        var at = draft.instant(one, "SeizureDate");
        var provenance = draft.provenance("e", one.place(), null, Validity.OPEN);
        var seizure = draft.add(new Event(provenance, "seizure", at, null, null, null));
        draft.reference(one.place("CaseID"), "case-id", one.text("CaseID"), null, seizure);
        draft.reference(one.place("CaseNumber"), "case-number", one.text("CaseNumber"), null, seizure);
        var program = one.place("SourceApplicationName");
        draft.reference(
                program,
                "source-application",
                one.text("SourceApplicationName"),
                one.text("SourceApplicationVersion"),
                seizure);
        metadata(one, seizure);
        contact(one, seizure);
        draft.noHome(one, "TotalMediaFiles", "the entries themselves tell how many there are");
        draft.noHome(one, "TotalPrecategorized", "it is not reliable, as practice shows");
        return seizure;
    }

    private void metadata(Entry one, String seizure) {
        for (var each : one.list("CaseMetadata")) {
            draft.reference(
                    each.place(), "case-metadata", each.text("PropertyName"), each.text("PropertyValue"), seizure);
            var repeated = each.text("CaseID");
            if (repeated != null && !repeated.equals(one.text("CaseID"))) {
                draft.narrowed(each.place("CaseID"), "it is not the case it stands in", "left out");
            }
        }
    }

    /** Annex II knows no officers; REPORTER stands outside its categories. */
    private void contact(Entry one, String seizure) {
        var organisation = organisation(one, seizure);
        var name = one.text("ContactName");
        var contacts = contacts(one);
        var title = one.text("ContactTitle");
        if (name == null && contacts.isEmpty() && title == null) {
            return;
        }
        var provenance = draft.provenance("p", one.place("ContactName"), SubjectCategory.REPORTER, Validity.OPEN);
        var officer = draft.add(new Person(
                provenance,
                name == null ? null : new Person.Name(null, Personal.of(name)),
                List.of(),
                null,
                Sex.UNKNOWN,
                List.of(),
                List.of(),
                contacts,
                null,
                Draft.personal(title)));
        draft.connect(officer, ConnectionType.REPORTED, seizure);
        if (organisation != null) {
            draft.connect(officer, ConnectionType.WORKS_FOR, organisation);
        }
    }

    private @Nullable String organisation(Entry one, String seizure) {
        var name = one.text("ContactOrganization");
        if (name == null) {
            return null;
        }
        var provenance = draft.provenance("o", one.place("ContactOrganization"), null, Validity.OPEN);
        var id = draft.add(new Organisation(provenance, Personal.of(name), "police", null));
        draft.connect(id, ConnectionType.REPORTED, seizure);
        return id;
    }

    private static List<Person.Contact> contacts(Entry one) {
        return new ArrayList<>(
                Stream.of(contact("phone", one.text("ContactPhone")), contact("email", one.text("ContactEmail")))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static Person.@Nullable Contact contact(String kind, @Nullable String value) {
        return value == null ? null : new Person.Contact(kind, Personal.of(value), null);
    }
}
