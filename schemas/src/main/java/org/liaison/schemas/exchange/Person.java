// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Personal;

/**
 * A natural person. {@code nationalities} and document countries are ISO 3166-1 alpha-2; {@code age} in years when no
 * birth date is known.
 */
public record Person(
        Provenance provenance,
        @Nullable Name name,
        List<Personal<String>> aliases,
        @Nullable Birth birth,
        Sex sex,
        List<Personal<String>> nationalities,
        List<Identification> identifications,
        List<Contact> contacts,
        @Nullable Personal<String> description,
        @Nullable Personal<String> occupation)
        implements ExchangeObject {

    public Person {
        aliases = List.copyOf(aliases);
        nationalities = List.copyOf(nationalities);
        identifications = List.copyOf(identifications);
        contacts = List.copyOf(contacts);
    }

    /** An offence beside a message id is personal data too, so nothing of the record prints. */
    @Override
    public String toString() {
        return "Person[personal]";
    }

    /** Either part may be unknown, not both. */
    public record Name(
            @Nullable Personal<String> given, @Nullable Personal<String> family) {

        public Name {
            if (given == null && family == null) {
                throw new IllegalArgumentException("a name has a given or a family part");
            }
        }
    }

    /** Date and place as far as known; {@code age} in completed years when the record was made. */
    public record Birth(
            @Nullable Personal<LocalDate> on,
            @Nullable Personal<String> place,
            @Nullable Personal<Integer> age) {}

    /** A document or number that names a person: passport, identity card, national number. */
    public record Identification(
            String kind, Personal<String> number, @Nullable String country) {}

    /** A way to reach a person. {@code kind}: {@code phone}, {@code email}. */
    public record Contact(
            String kind, Personal<String> value, @Nullable Boolean verified) {}
}
