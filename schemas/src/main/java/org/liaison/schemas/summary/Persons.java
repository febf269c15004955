// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import static org.liaison.schemas.summary.Column.column;

import java.util.List;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.SubjectCategory;

/** What a summary tells of a person, and in which order people stand: victims first. */
final class Persons {

    static final Kind<Person> PERSON = new Kind<>(
            "Person",
            "persons",
            List.of(
                    column("familyName", (each, at, labels) -> family(each, at)),
                    column("givenName", (each, at, labels) -> given(each, at)),
                    column("alias", (each, at, labels) -> at.texts("Alias", each.aliases())),
                    column("bornOn", (each, at, labels) -> bornOn(each)),
                    column("bornAt", (each, at, labels) -> bornAt(each, at)),
                    column("age", (each, at, labels) -> age(each)),
                    column("sex", (each, at, labels) -> Piece.of(labels.get(each.sex()))),
                    column("nationality", (each, at, labels) -> at.texts("Nationality", each.nationalities())),
                    column("identification", (each, at, labels) -> identifications(each, at)),
                    column("contact", (each, at, labels) -> contacts(each, at, labels)),
                    column("occupation", (each, at, labels) -> at.text("Occupation", each.occupation())),
                    column("description", (each, at, labels) -> at.text("Description", each.description()))));

    private static final List<SubjectCategory> ORDER = List.of(
            SubjectCategory.VICTIM,
            SubjectCategory.SUSPECT,
            SubjectCategory.POTENTIAL_OFFENDER,
            SubjectCategory.WITNESS,
            SubjectCategory.REPORTER,
            SubjectCategory.CONTACT,
            SubjectCategory.INFORMANT);

    private Persons() {}

    /** Who has no category stands last. */
    static int rank(Person person) {
        var subject = person.provenance().subject();
        return subject == null ? ORDER.size() : ORDER.indexOf(subject);
    }

    private static Piece family(Person each, Carried at) {
        return each.name() == null
                ? Piece.NONE
                : at.text("Name/Family", each.name().family());
    }

    private static Piece given(Person each, Carried at) {
        return each.name() == null
                ? Piece.NONE
                : at.text("Name/Given", each.name().given());
    }

    private static Piece bornOn(Person each) {
        var birth = each.birth();
        return Values.day(birth == null ? null : birth.on());
    }

    private static Piece bornAt(Person each, Carried at) {
        return each.birth() == null
                ? Piece.NONE
                : at.text("Birth/Place", each.birth().place());
    }

    private static Piece age(Person each) {
        var birth = each.birth();
        return birth == null || birth.age() == null
                ? Piece.NONE
                : Values.number(birth.age().reveal());
    }

    private static Piece identifications(Person person, Carried at) {
        return Piece.lines(person.identifications().stream()
                .map(each -> Piece.words(
                        at.text("Identification/@kind", each.kind()),
                        at.text("Identification", each.number()),
                        at.text("Identification/@country", each.country())))
                .toList());
    }

    private static Piece contacts(Person person, Carried at, Labels labels) {
        return Piece.lines(person.contacts().stream()
                .map(each -> Piece.words(
                        at.text("Contact/@kind", each.kind()),
                        at.text("Contact", each.value()),
                        verified(each, labels)))
                .toList());
    }

    private static Piece verified(Person.Contact contact, Labels labels) {
        return contact.verified() == null
                ? Piece.NONE
                : Piece.mark(labels.get(contact.verified() ? "verified" : "notVerified"));
    }
}
