// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.datatype.XMLGregorianCalendar;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.cybertip.xml.AssociatedAccount;
import org.liaison.schemas.cybertip.xml.ContactPerson;
import org.liaison.schemas.cybertip.xml.Person;

/** The three shapes in which a report speaks of a person, as one. */
record Someone(
        Place place, @Nullable String given, @Nullable String family, Age age, Reach reach) {

    /** @param element what the age is called here */
    record Age(
            String element,
            @Nullable Integer years,
            @Nullable XMLGregorianCalendar born) {}

    private static final Age UNKNOWN = new Age("age", null, null);

    static Someone of(@Nullable Person person, Place place) {
        return person == null
                ? nobody(place)
                : new Someone(
                        place,
                        person.getFirstName(),
                        person.getLastName(),
                        new Age("age", person.getAge(), person.getDateOfBirth()),
                        new Reach(person.getPhone(), person.getEmail(), person.getAddress()));
    }

    static Someone of(ContactPerson person, Place place) {
        return new Someone(
                place,
                person.getFirstName(),
                person.getLastName(),
                UNKNOWN,
                new Reach(person.getPhone(), person.getEmail(), person.getAddress()));
    }

    static Someone of(AssociatedAccount account, Place place) {
        var given = Stream.of(account.getFirstName(), account.getMiddleName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new Someone(
                place,
                given,
                account.getLastName(),
                new Age("approximateAge", account.getApproximateAge(), account.getDateOfBirth()),
                new Reach(account.getPhone(), account.getEmail(), account.getAddress()));
    }

    /** True if nothing is said of the person behind an account. */
    boolean isUnknown() {
        return Given.text(given) == null
                && Given.text(family) == null
                && age.years() == null
                && age.born() == null
                && reach.phones().isEmpty()
                && reach.emails().isEmpty()
                && reach.addresses().isEmpty();
    }

    private static Someone nobody(Place place) {
        return new Someone(place, null, null, UNKNOWN, new Reach(List.of(), List.of(), List.of()));
    }
}
