// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.Location;
import org.liaison.schemas.exchange.Organisation;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.exchange.Sex;
import org.liaison.schemas.message.Personal;

/** Makes one object of what its rows state, and the facts that the checks ask about. */
final class ObjectMaker {

    private final Statement statement;
    private final Values values;
    private final Provenance provenance;

    ObjectMaker(Statement statement, Provenance provenance) {
        this.statement = statement;
        this.values = new Values(statement);
        this.provenance = provenance;
    }

    ExchangeObject make(ObjectKind kind) {
        return switch (kind) {
            case PERSON -> person();
            case ORGANISATION ->
                new Organisation(
                        provenance,
                        Personal.of(values.required("name")),
                        values.text("kind"),
                        values.personal("registration"));
            case LOCATION -> location();
            case EVENT -> event();
            case ACCOUNT, DEVICE, IP_CAPTURE, FILE, DOCUMENT -> new ItemMaker(statement, provenance).make(kind);
        };
    }

    private Person person() {
        var sex = values.word("sex", FieldType.SEX, Sex.class);
        return new Person(
                provenance,
                name(),
                values.personals("aliases", FieldType.TEXTS),
                birth(),
                sex == null ? Sex.UNKNOWN : sex,
                values.personals("nationalities", FieldType.COUNTRIES),
                identifications(),
                contacts(),
                values.personal("description"),
                values.personal("occupation"));
    }

    private Person.@Nullable Name name() {
        var given = values.personal("given");
        var family = values.personal("family");
        return given == null && family == null ? null : new Person.Name(given, family);
    }

    private Person.@Nullable Birth birth() {
        var on = values.date("birthDate");
        var place = values.personal("birthPlace");
        var age = values.number("age", FieldType.AGE);
        if (on != null) {
            statement.ledger().add(new Fact.Born(statement.place("birthDate").toString(), Personal.of(on)));
        }
        return on == null && place == null && age == null
                ? null
                : new Person.Birth(on == null ? null : Personal.of(on), place, age == null ? null : Personal.of(age));
    }

    /** The mapping names the kind of document; tables do not say which country gave it. */
    private List<Person.Identification> identifications() {
        var all = new ArrayList<Person.Identification>();
        statement
                .family("identification", FieldType.TEXTS)
                .forEach((kind, numbers) -> numbers.forEach(
                        each -> all.add(new Person.Identification(kind, Personal.of(each.text()), null))));
        return all;
    }

    private List<Person.Contact> contacts() {
        var all = new ArrayList<Person.Contact>();
        statement
                .family("contact", FieldType.TEXTS)
                .forEach((kind, ways) ->
                        ways.forEach(each -> all.add(new Person.Contact(kind, Personal.of(each.text()), null))));
        return all;
    }

    private Location location() {
        return new Location(
                provenance,
                values.text("kind"),
                values.personals("lines", FieldType.TEXTS),
                values.personal("city"),
                values.personal("postCode"),
                values.word("country", FieldType.COUNTRY),
                coordinates());
    }

    private @Nullable Personal<Location.Coordinates> coordinates() {
        var latitude = values.degrees("latitude");
        var longitude = values.degrees("longitude");
        if (latitude == null && longitude == null) {
            return null;
        }
        var place = statement.place("latitude");
        if (latitude == null || longitude == null) {
            statement.ledger().broken(place, "latitude and longitude stand together");
            return null;
        }
        statement.ledger().add(new Fact.Coordinates(place.toString(), Personal.of(latitude), Personal.of(longitude)));
        boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180; // else the checks say so
        return onEarth ? Personal.of(new Location.Coordinates(latitude, longitude)) : null;
    }

    private Event event() {
        var from = values.instant("from");
        var until = values.instant("until");
        if (from != null && until != null) {
            statement.ledger().add(new Fact.Period(statement.place("from").toString(), from, until));
        }
        return new Event(
                provenance,
                values.required("kind"),
                from,
                until,
                values.text("offence"),
                values.personal("description"));
    }
}
