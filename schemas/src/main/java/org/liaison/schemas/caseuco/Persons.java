// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.Sex;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;

/** {@code identity:Person}: names and birth date in facets of UCO, the rest in one of ours. */
final class Persons {

    private static final String NAME = "identity:SimpleNameFacet";
    private static final String BIRTH = "identity:BirthInformationFacet";
    private static final String OURS = "liaison:PersonFacet";

    private Persons() {}

    static Resource write(Person person, String path, Making making) {
        var id = person.id();
        var name = making.resource(path, "name", id, NAME);
        if (person.name() != null) {
            name.with("identity:givenName", person.name().given())
                    .with("identity:familyName", person.name().family());
        }
        return making.resource(path, "person", id, "identity:Person")
                .with("core:description", person.description())
                .facet(name)
                .facet(birth(person, path, making))
                .facet(ours(person, path, making));
    }

    private static Resource birth(Person person, String path, Making making) {
        var facet = making.resource(path, "birth", person.id(), BIRTH);
        if (person.birth() == null) {
            return facet;
        }
        return facet.even().day("identity:birthdate", person.birth().on());
    }

    private static Resource ours(Person person, String path, Making making) {
        var facet = making.resource(path, "person-facet", person.id(), "core:Facet", OURS)
                .with("liaison:sex", person.sex().name())
                .list("liaison:alias", Given.revealed(person.aliases()))
                .list("liaison:nationality", Given.revealed(person.nationalities()))
                .nodes("liaison:identification", identifications(person, path, making))
                .nodes("liaison:contact", contacts(person, path, making))
                .with("liaison:occupation", person.occupation());
        return person.birth() == null
                ? facet
                : facet.with("liaison:birthPlace", person.birth().place())
                        .whole("liaison:age", Given.revealed(person.birth().age()));
    }

    private static List<Resource> identifications(Person person, String path, Making making) {
        List<Resource> all = new ArrayList<>();
        for (var each : person.identifications()) {
            all.add(making.resource(
                            path + "/Identification",
                            "identification",
                            person.id() + "/" + all.size(),
                            "core:UcoInherentCharacterizationThing",
                            "liaison:Identification")
                    .with("liaison:kind", each.kind())
                    .with("liaison:number", each.number())
                    .with("liaison:country", each.country()));
        }
        return all;
    }

    private static List<Resource> contacts(Person person, String path, Making making) {
        List<Resource> all = new ArrayList<>();
        for (var each : person.contacts()) {
            var key = person.id() + "/" + all.size();
            var address = Address.ofContact(each.kind());
            var facet = making.resource(path + "/Contact", "contact-facet", key, "core:Facet", "liaison:ContactFacet")
                    .with("liaison:kind", each.kind())
                    .with("liaison:verified", each.verified());
            var named = new Address.Key(path + "/Contact", "contact", key);
            all.add(address.write(making, named, each.value(), facet, "liaison:value"));
        }
        return all;
    }

    static void read(Node node, Draft draft) {
        var thing = new Thing(draft, node).of("identity:Person");
        var sex = thing.code(OURS, "liaison:sex", Sex.class);
        draft.add(
                node,
                new Person(
                        Statements.read(thing, draft, "p"),
                        name(thing, draft),
                        thing.personals(OURS, "liaison:alias"),
                        birth(thing, draft),
                        Objects.requireNonNullElse(sex, Sex.UNKNOWN),
                        thing.personals(OURS, "liaison:nationality"),
                        thing.things(OURS, "liaison:identification").stream()
                                .map(Persons::identification)
                                .toList(),
                        thing.things(OURS, "liaison:contact").stream()
                                .map(Persons::contact)
                                .toList(),
                        thing.personal("", "core:description"),
                        thing.personal(OURS, "liaison:occupation")));
    }

    private static Person.@Nullable Name name(Thing thing, Draft draft) {
        var given = thing.personal(NAME, "identity:givenName");
        var family = thing.personal(NAME, "identity:familyName");
        var whole = thing.value("", "core:name");
        if (given == null && family == null && whole != null) {
            draft.graph()
                    .lose(whole.place(), Loss.Kind.NARROWED, "which part is the family name is not said", "all of it");
            return new Person.Name(null, Personal.of(whole.take()));
        }
        return given == null && family == null ? null : new Person.Name(given, family);
    }

    private static Person.@Nullable Birth birth(Thing thing, Draft draft) {
        var on = thing.day(BIRTH, "identity:birthdate");
        var place = thing.personal(OURS, "liaison:birthPlace");
        var age = thing.whole(OURS, "liaison:age", 0, 150);
        if (!thing.has(BIRTH) && place == null && age == null) {
            return null;
        }
        if (on != null) {
            draft.fact(new Fact.Born(thing.place(BIRTH, "identity:birthdate").path(), on));
        }
        return new Person.Birth(on, place, age == null ? null : Personal.of(age.intValue()));
    }

    private static Person.Identification identification(Thing thing) {
        return new Person.Identification(
                Objects.requireNonNullElse(thing.text("", "liaison:kind"), ""),
                Personal.of(Objects.requireNonNullElse(thing.text("", "liaison:number"), "")),
                thing.text("", "liaison:country"));
    }

    private static Person.Contact contact(Thing thing) {
        var kind = Objects.requireNonNullElse(thing.text("liaison:ContactFacet", "liaison:kind"), "");
        var value = Address.ofContact(kind).read(thing, "liaison:ContactFacet", "liaison:value");
        return new Person.Contact(
                kind, value == null ? Personal.of("") : value, thing.flag("liaison:ContactFacet", "liaison:verified"));
    }
}
