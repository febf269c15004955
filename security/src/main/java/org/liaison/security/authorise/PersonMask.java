// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Person;

/** The pseudonyms of one person: of its name and aliases, its numbers, the ways to reach it. */
record PersonMask(Minimisation rule, Pseudonym pseudonym, Echoes echoes, List<Redaction> redactions) {

    Person of(Person person, String path) {
        return new Person(
                person.provenance(),
                name(person.name(), path),
                hides(Field.NAME, Datum.ALIASES, path + "/aliases", person.aliases())
                        ? person.aliases().stream()
                                .peek(echoes::add)
                                .map(pseudonym::alias)
                                .toList()
                        : person.aliases(),
                person.birth(),
                person.sex(),
                person.nationalities(),
                hides(Field.IDENTIFICATIONS, Datum.IDENTIFICATIONS, path + "/identifications", person.identifications())
                        ? person.identifications().stream().map(this::number).toList()
                        : person.identifications(),
                hides(Field.CONTACTS, Datum.CONTACT_DETAILS, path + "/contacts", person.contacts())
                        ? person.contacts().stream().map(this::contact).toList()
                        : person.contacts(),
                person.description(),
                person.occupation());
    }

    private Person.@Nullable Name name(Person.@Nullable Name name, String path) {
        if (name == null || !rule.pseudonymises(Field.NAME)) {
            return name;
        }
        redactions.add(Redaction.pseudonymised(path + "/name", Datum.NAME.group()));
        echoes.add(Pseudonym.full(name));
        if (name.given() != null) {
            echoes.add(name.given());
        }
        if (name.family() != null) {
            echoes.add(name.family());
        }
        return new Person.Name(null, pseudonym.name(name));
    }

    private Person.Identification number(Person.Identification clear) {
        echoes.add(clear.number());
        return new Person.Identification(clear.kind(), pseudonym.number(clear.number()), clear.country());
    }

    private Person.Contact contact(Person.Contact clear) {
        echoes.add(clear.value());
        return new Person.Contact(clear.kind(), pseudonym.contact(clear), clear.verified());
    }

    private boolean hides(Field field, Datum datum, String path, List<?> values) {
        if (values.isEmpty() || !rule.pseudonymises(field)) {
            return false;
        }
        redactions.add(Redaction.pseudonymised(path, datum.group()));
        return true;
    }
}
