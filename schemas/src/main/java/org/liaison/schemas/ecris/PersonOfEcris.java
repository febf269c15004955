// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.conviction.EcrisCode;
import org.liaison.schemas.conviction.EcrisCodes;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.exchange.Sex;
import org.liaison.schemas.message.Personal;

/** The person of a message. */
final class PersonOfEcris {

    private PersonOfEcris() {}

    static Person of(Branch person, Provenance provenance) {
        return new Person(
                provenance,
                name(person.find("PersonName")),
                aliases(person),
                birth(person),
                sex(person),
                nationalities(person),
                identifications(person),
                List.of(),
                personal(person.spoken("PersonRemarks")),
                null);
    }

    static <T> @Nullable Personal<T> personal(@Nullable T value) {
        return value == null ? null : Personal.of(value);
    }

    private static Person.@Nullable Name name(@Nullable Branch name) {
        var given = name == null ? null : name.text("Forename", Unknown.TEXT);
        var family = name == null ? null : name.text("Surname", Unknown.TEXT);
        return given == null && family == null ? null : new Person.Name(personal(given), personal(family));
    }

    /** An alias is one text here: the full name if there is one, else what there is of the parts. */
    private static List<Personal<String>> aliases(Branch person) {
        var aliases = new ArrayList<Personal<String>>();
        for (var each : person.all("PersonAlias")) {
            var name = each.find("PersonName");
            if (name == null) {
                continue;
            }
            var full = name.text("FullName", "");
            if (full != null) {
                name.leave("Forename", Unknown.TEXT);
                name.leave("Surname", Unknown.TEXT);
                aliases.add(Personal.of(full));
            } else {
                parts(name, aliases);
            }
        }
        return aliases;
    }

    private static void parts(Branch name, List<Personal<String>> aliases) {
        var given = name.text("Forename", Unknown.TEXT);
        var family = name.text("Surname", Unknown.TEXT);
        var joined = ((given == null ? "" : given) + " " + (family == null ? "" : family)).strip();
        if (!joined.isEmpty()) {
            aliases.add(Personal.of(joined));
        }
    }

    private static Person.@Nullable Birth birth(Branch person) {
        var on = Days.date(person, "PersonBirthDate");
        var at = person.find("PersonBirthPlace");
        if (at != null) {
            at.leave("PlaceCountryReference", Unknown.COUNTRY);
        }
        var place = at == null ? null : at.spoken("PlaceTownName");
        return on == null && place == null ? null : new Person.Birth(personal(on), personal(place), null);
    }

    private static Sex sex(Branch person) {
        var sex = person.take("PersonSex", "0", each -> switch (each) {
            case "1" -> Sex.MALE;
            case "2" -> Sex.FEMALE;
            case String other -> null;
        });
        return sex == null ? Sex.UNKNOWN : sex;
    }

    private static List<Personal<String>> nationalities(Branch person) {
        var nationalities = new ArrayList<Personal<String>>();
        for (var each : person.all("PersonNationalityReference")) {
            var country = each.take(Unknown.COUNTRY, PersonOfEcris::country);
            if (country != null) {
                nationalities.add(Personal.of(country));
            }
        }
        return nationalities;
    }

    static @Nullable String country(String reference) {
        return EcrisCodes.shipped()
                .findReference(EcrisCode.Kind.COUNTRY, reference.strip())
                .map(EcrisCode::code)
                .orElse(null);
    }

    private static List<Person.Identification> identifications(Branch person) {
        var all = new ArrayList<Person.Identification>();
        var national = person.text("PersonIdentityNumber", "");
        if (national != null) {
            all.add(new Person.Identification(PersonToEcris.NATIONAL_NUMBER, Personal.of(national), null));
        }
        for (var each : person.all("PersonIdentificationDocument")) {
            each.leave("IdentificationDocumentCategoryReference", Unknown.DOCUMENT);
            var kind = each.spoken("IdentificationDocumentType");
            var number = each.text("IdentificationDocumentNumber", Unknown.TEXT);
            if (number != null) {
                all.add(new Person.Identification(kind == null ? "document" : kind, Personal.of(number), null));
            }
        }
        return all;
    }
}
