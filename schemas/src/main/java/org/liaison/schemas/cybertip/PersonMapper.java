// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.Sex;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.message.Personal;
import org.liaison.schemas.xml.Times;

/** Persons with their contacts and addresses. Anybody an account belongs to is a person, even without a name. */
final class PersonMapper {

    private static final int OLDEST = 150;

    private PersonMapper() {}

    static Owner map(Draft draft, Someone someone, SubjectCategory subject) {
        var person = draft.add(new Person(
                draft.provenance("p", someone.place(), subject),
                name(someone),
                List.of(),
                birth(draft, someone),
                Sex.UNKNOWN,
                List.of(),
                List.of(),
                contacts(draft, someone),
                null,
                null));
        var owner = new Owner(person, subject);
        var addresses = someone.reach().addresses();
        for (int i = 0; i < addresses.size(); i++) {
            PlaceMapper.address(draft, addresses.get(i), someone.place().child("address", i), owner);
        }
        return owner;
    }

    private static Person.@Nullable Name name(Someone someone) {
        var given = Given.personal(someone.given());
        var family = Given.personal(someone.family());
        return given == null && family == null ? null : new Person.Name(given, family);
    }

    private static Person.@Nullable Birth birth(Draft draft, Someone someone) {
        var age = someone.age();
        LocalDate born = Times.date(age.born());
        Integer years = age.years();
        if (years != null && (years < 0 || years > OLDEST)) {
            draft.losses().narrowed(someone.place().child(age.element()), "nobody has this age", "left out");
            years = null;
        }
        return born == null && years == null
                ? null
                : new Person.Birth(
                        born == null ? null : Personal.of(born), null, years == null ? null : Personal.of(years));
    }

    private static List<Person.Contact> contacts(Draft draft, Someone someone) {
        var contacts = new ArrayList<Person.Contact>();
        var phones = someone.reach().phones();
        for (int i = 0; i < phones.size(); i++) {
            var place = someone.place().child("phone", i);
            addIfPresent(contacts, ContactMapper.phone(phones.get(i), place, draft.losses()));
        }
        var emails = someone.reach().emails();
        for (int i = 0; i < emails.size(); i++) {
            var place = someone.place().child("email", i);
            addIfPresent(contacts, ContactMapper.email(emails.get(i), place, draft.losses()));
        }
        return contacts;
    }

    private static void addIfPresent(List<Person.Contact> contacts, Person.@Nullable Contact contact) {
        if (contact != null) {
            contacts.add(contact);
        }
    }
}
