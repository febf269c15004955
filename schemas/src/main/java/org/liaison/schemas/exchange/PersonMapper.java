// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.xml.BirthXml;
import org.liaison.schemas.exchange.xml.ContactXml;
import org.liaison.schemas.exchange.xml.IdentificationXml;
import org.liaison.schemas.exchange.xml.NameXml;
import org.liaison.schemas.exchange.xml.PersonXml;
import org.liaison.schemas.message.Personal;
import org.liaison.schemas.xml.Fitting;

/** Natural persons. */
final class PersonMapper {

    /** ISO 3166-1 alpha-2, as type Country of the schema. */
    static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private PersonMapper() {}

    static PersonXml toXml(Person person, Fitting fitting) {
        var xml = ProvenanceMapper.toXml(person.provenance(), new PersonXml(), fitting);
        xml.setName(nameToXml(person.name(), fitting.at("Name")));
        xml.getAlias().addAll(fitting.texts("Alias", person.aliases()));
        xml.setBirth(birthToXml(person.birth(), fitting.at("Birth")));
        xml.setSex(person.sex());
        for (var each : person.nationalities()) {
            var country = fitting.matching("Nationality", each.reveal(), COUNTRY);
            if (country != null) {
                xml.getNationality().add(country);
            }
        }
        person.identifications().forEach(each -> xml.getIdentification().add(identificationToXml(each, fitting)));
        person.contacts().forEach(each -> xml.getContact().add(contactToXml(each, fitting)));
        xml.setDescription(fitting.longText("Description", person.description()));
        xml.setOccupation(fitting.text("Occupation", person.occupation()));
        return xml;
    }

    static Person fromXml(PersonXml xml) {
        return new Person(
                ProvenanceMapper.fromXml(xml),
                nameFromXml(xml.getName()),
                Given.personal(xml.getAlias()),
                birthFromXml(xml.getBirth()),
                xml.getSex(),
                Given.personal(xml.getNationality()),
                identificationsFromXml(xml.getIdentification()),
                contactsFromXml(xml.getContact()),
                Given.personal(xml.getDescription()),
                Given.personal(xml.getOccupation()));
    }

    private static @Nullable NameXml nameToXml(Person.@Nullable Name name, Fitting fitting) {
        if (name == null) {
            return null;
        }
        var xml = new NameXml();
        xml.setGiven(fitting.text("Given", name.given()));
        xml.setFamily(fitting.text("Family", name.family()));
        return xml;
    }

    private static Person.@Nullable Name nameFromXml(@Nullable NameXml xml) {
        return xml == null || (xml.getGiven() == null && xml.getFamily() == null)
                ? null
                : new Person.Name(Given.personal(xml.getGiven()), Given.personal(xml.getFamily()));
    }

    private static @Nullable BirthXml birthToXml(Person.@Nullable Birth birth, Fitting fitting) {
        if (birth == null) {
            return null;
        }
        var xml = new BirthXml();
        xml.setOn(fitting.date("On", birth.on()));
        xml.setPlace(fitting.text("Place", birth.place()));
        xml.setAge(Given.revealed(birth.age()));
        return xml;
    }

    private static Person.@Nullable Birth birthFromXml(@Nullable BirthXml xml) {
        return xml == null
                ? null
                : new Person.Birth(
                        Given.personal(xml.getOn()), Given.personal(xml.getPlace()), Given.personal(xml.getAge()));
    }

    private static IdentificationXml identificationToXml(Person.Identification identification, Fitting fitting) {
        var xml = new IdentificationXml();
        xml.setKind(fitting.label("Identification/@kind", identification.kind()));
        xml.setValue(fitting.text("Identification", identification.number()));
        xml.setCountry(fitting.matching("Identification/@country", identification.country(), COUNTRY));
        return xml;
    }

    private static List<Person.Identification> identificationsFromXml(List<IdentificationXml> xml) {
        return xml.stream()
                .map(each -> new Person.Identification(each.getKind(), Personal.of(each.getValue()), each.getCountry()))
                .toList();
    }

    private static ContactXml contactToXml(Person.Contact contact, Fitting fitting) {
        var xml = new ContactXml();
        xml.setKind(fitting.label("Contact/@kind", contact.kind()));
        xml.setValue(fitting.text("Contact", contact.value()));
        xml.setVerified(contact.verified());
        return xml;
    }

    private static List<Person.Contact> contactsFromXml(List<ContactXml> xml) {
        return xml.stream()
                .map(each -> new Person.Contact(each.getKind(), Personal.of(each.getValue()), each.isVerified()))
                .toList();
    }
}
