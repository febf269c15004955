// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sicase;

import java.util.List;
import java.util.Locale;
import javax.xml.datatype.XMLGregorianCalendar;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.Person.Birth;
import org.liaison.schemas.exchange.Person.Contact;
import org.liaison.schemas.exchange.Person.Identification;
import org.liaison.schemas.exchange.Person.Name;
import org.liaison.schemas.exchange.Sex;
import org.liaison.schemas.message.Personal;
import org.liaison.schemas.sicase.xml.CasePerson;
import org.liaison.schemas.sicase.xml.CaseVictim;
import org.liaison.schemas.sicase.xml.PersonDocument;
import org.liaison.schemas.sicase.xml.SexCode;
import org.liaison.schemas.sicase.xml.SiCase;
import org.liaison.schemas.xml.Times;

/** Suspects, victims, witnesses and reporters. Their category follows from the element they stand in. */
final class PersonsOfCase {

    private final Provenances provenances;
    private final PlacesOfCase places;
    private final Draft draft;

    PersonsOfCase(Provenances provenances, PlacesOfCase places, Draft draft) {
        this.provenances = provenances;
        this.places = places;
        this.draft = draft;
    }

    void add(SiCase source) {
        Numbered.each("Suspect", source.getSuspect(), this::person);
        Numbered.each("Victim", source.getVictim(), this::victim);
        Numbered.each("Witness", source.getWitness(), this::person);
        Numbered.each("Reporter", source.getReporter(), this::person);
    }

    private void person(String place, CasePerson source) {
        var provenance = provenances.of(place, source);
        draft.persons.add(new Person(
                provenance,
                name(source.getGiven(), source.getFamily()),
                personal(source.getAlias()),
                birth(source.getBirthDate(), source.getBirthPlace(), source.getAge()),
                sex(source.getSex()),
                personal(source.getNationality()),
                source.getDocument().stream().map(PersonsOfCase::identification).toList(),
                contacts(source),
                find(source.getDescription()),
                find(source.getOccupation())));
        Numbered.each(place + "/Document", source.getDocument(), this::remainder);
        places.addAddresses(provenance, place, source.getAddress());
    }

    private void victim(String place, CaseVictim source) {
        draft.persons.add(new Person(
                provenances.of(place, source),
                name(source.getGiven(), source.getFamily()),
                List.of(),
                birth(source.getBirthDate(), null, source.getAge()),
                sex(source.getSex()),
                personal(source.getNationality()),
                List.of(),
                List.of(),
                null,
                null));
    }

    private void remainder(String place, PersonDocument document) {
        draft.noHome(place + "/ValidUntil", document.getValidUntil(), "an identification has no expiry");
    }

    private static Identification identification(PersonDocument document) {
        return new Identification(document.getKind().value(), Personal.of(document.getNumber()), document.getCountry());
    }

    private static List<Contact> contacts(CasePerson source) {
        return source.getContact().stream()
                .map(each -> new Contact(each.getKind().value(), Personal.of(each.getValue()), each.isVerified()))
                .toList();
    }

    private static @Nullable Name name(@Nullable String given, @Nullable String family) {
        return given == null && family == null ? null : new Name(find(given), find(family));
    }

    private static @Nullable Birth birth(
            @Nullable XMLGregorianCalendar date, @Nullable String place, @Nullable Integer age) {
        return date == null && place == null && age == null
                ? null
                : new Birth(find(Times.date(date)), find(place), find(age));
    }

    private static Sex sex(@Nullable SexCode code) {
        return code == null ? Sex.UNKNOWN : Sex.valueOf(code.value().toUpperCase(Locale.ROOT));
    }

    private static List<Personal<String>> personal(List<String> texts) {
        return texts.stream().map(Personal::of).toList();
    }

    private static <T> @Nullable Personal<T> find(@Nullable T stated) {
        return stated == null ? null : Personal.of(stated);
    }
}
