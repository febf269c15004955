// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.conviction.EcrisCode;
import org.liaison.schemas.ecris.xml.commons.DateType;
import org.liaison.schemas.ecris.xml.commons.MonthDayType;
import org.liaison.schemas.ecris.xml.domain.IdentificationDocumentType;
import org.liaison.schemas.ecris.xml.domain.PersonAliasType;
import org.liaison.schemas.ecris.xml.domain.PersonNameType;
import org.liaison.schemas.ecris.xml.domain.PersonType;
import org.liaison.schemas.ecris.xml.domain.PlaceType;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.Sex;
import org.liaison.schemas.message.Personal;

/** The person of a message. */
final class PersonToEcris {

    /** The kind of identification that ECRIS has an element of its own for. */
    static final String NATIONAL_NUMBER = "national-number";

    private static final int NAME = 200;
    private static final int FULL_NAME = 600;

    private final Pen pen;

    PersonToEcris(Pen pen) {
        this.pen = pen;
    }

    PersonType write(Person person) {
        var xml = new PersonType();
        xml.setPersonName(name(person.name()));
        xml.setPersonSex(sex(person.sex()));
        birth(person.birth(), xml);
        nationalities(person, xml);
        identifications(person, xml);
        int position = 0;
        for (var each : person.aliases()) {
            alias(pen.line("Alias[" + ++position + "]", each, FULL_NAME), xml);
        }
        xml.setPersonRemarks(Texts.remarks(pen.story("Description", person.description(), 4_000)));
        position = 0;
        for (var each : person.contacts()) {
            pen.noHome("Contact[" + ++position + "]", each, "ECRIS knows no ways to reach a person");
        }
        pen.noHome("Occupation", person.occupation(), "ECRIS asks for no occupation");
        return xml;
    }

    private PersonNameType name(Person.@Nullable Name name) {
        var at = pen.at("Name");
        var xml = new PersonNameType();
        xml.setForename(Texts.name(name == null ? null : at.line("Given", name.given(), NAME)));
        xml.setSurname(Texts.name(name == null ? null : at.line("Family", name.family(), NAME)));
        return xml;
    }

    /** ISO 5218 without the code for others. */
    private int sex(Sex sex) {
        return switch (sex) {
            case UNKNOWN -> 0;
            case MALE -> 1;
            case FEMALE -> 2;
            case OTHER -> {
                pen.narrowed("Sex", "ECRIS knows unknown, male and female", "unknown");
                yield 0;
            }
        };
    }

    private void birth(Person.@Nullable Birth birth, PersonType xml) {
        var at = pen.at("Birth");
        xml.setPersonBirthDate(date(birth == null ? null : at.day("On", birth.on())));
        var place = new PlaceType();
        place.setPlaceCountryReference(Unknown.COUNTRY);
        place.setPlaceTownName(Texts.of200(birth == null ? null : at.line("Place", birth.place(), NAME)));
        xml.setPersonBirthPlace(place);
        if (birth != null) {
            at.noHome("Age", birth.age(), "ECRIS asks for the day, not for the age");
        }
    }

    private void nationalities(Person person, PersonType xml) {
        int position = 0;
        for (var each : person.nationalities()) {
            var element = "Nationality[" + ++position + "]";
            var reference = pen.reference(element, EcrisCode.Kind.COUNTRY, pen.line(element, each, NAME));
            if (reference != null) {
                xml.getPersonNationalityReference().add(reference);
            }
        }
        if (xml.getPersonNationalityReference().isEmpty()) {
            xml.getPersonNationalityReference().add(Unknown.COUNTRY);
        }
    }

    private void identifications(Person person, PersonType xml) {
        int position = 0;
        for (var each : person.identifications()) {
            var element = "Identification[" + ++position + "]";
            pen.noHome(
                    element + "/@country", each.country(), "ECRIS names the authority that gave it, not the country");
            var number = pen.line(element, each.number(), 50);
            if (each.kind().equals(NATIONAL_NUMBER) && xml.getPersonIdentityNumber() == null) {
                xml.setPersonIdentityNumber(number);
            } else {
                xml.getPersonIdentificationDocument().add(document(element, each.kind(), number));
            }
        }
    }

    private IdentificationDocumentType document(String element, String kind, @Nullable String number) {
        var xml = new IdentificationDocumentType();
        xml.setIdentificationDocumentCategoryReference(Unknown.DOCUMENT);
        xml.setIdentificationDocumentType(Texts.of50(pen.line(element + "/@kind", kind, 50)));
        xml.setIdentificationDocumentNumber(Pen.orUnknown(number));
        return xml;
    }

    private static void alias(@Nullable String alias, PersonType xml) {
        if (alias != null) {
            var name = new PersonNameType();
            name.setForename(Texts.name(null));
            name.setSurname(Texts.name(null));
            name.setFullName(Texts.fullName(alias));
            var person = new PersonAliasType();
            person.setPersonName(name);
            xml.getPersonAlias().add(person);
        }
    }

    static DateType date(@Nullable LocalDate day) {
        var xml = new DateType();
        if (day == null) {
            xml.setDateYear(Unknown.YEAR);
            return xml;
        }
        var rest = new MonthDayType();
        rest.setDateMonth("--%02d".formatted(day.getMonthValue()));
        rest.setDateDay("---%02d".formatted(day.getDayOfMonth()));
        xml.setDateYear("%04d".formatted(day.getYear()));
        xml.setDateMonthDay(rest);
        return xml;
    }

    static @Nullable DateType date(Pen pen, String element, @Nullable Personal<LocalDate> on) {
        var day = pen.day(element, on);
        return day == null ? null : date(day);
    }
}
