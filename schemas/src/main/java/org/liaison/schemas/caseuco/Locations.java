// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.exchange.Location;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;

/** {@code location:Location}: address and coordinates in facets of UCO, lines beyond the first in one of ours. */
final class Locations {

    private static final String ADDRESS = "location:SimpleAddressFacet";
    private static final String COORDINATES = "location:LatLongCoordinatesFacet";
    private static final String OURS = "liaison:LocationFacet";
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private Locations() {}

    static Resource write(Location location, String path, Making making) {
        var id = location.id();
        var lines = Given.revealed(location.lines());
        return making.resource(path, "location", id, "location:Location")
                .facet(making.resource(path, "address", id, ADDRESS)
                        .with("location:addressType", location.kind())
                        .with("location:street", lines.isEmpty() ? null : lines.getFirst())
                        .with("location:locality", location.city())
                        .with("location:postalCode", location.postCode())
                        .with("location:country", country(location, path, making)))
                .facet(coordinates(location, path, making))
                .facet(making.resource(path, "location-facet", id, "core:Facet", OURS)
                        .list("liaison:furtherLine", lines.isEmpty() ? lines : lines.subList(1, lines.size())));
    }

    private static @Nullable String country(Location location, String path, Making making) {
        var country = location.country();
        if (country == null || COUNTRY.matcher(country).matches()) {
            return country;
        }
        making.omissions().noHome(path + "/Country", "it is no code of ISO 3166-1");
        return null;
    }

    private static Resource coordinates(Location location, String path, Making making) {
        var facet = making.resource(path, "coordinates", location.id(), COORDINATES);
        var coordinates = Given.revealed(location.coordinates());
        if (coordinates == null) {
            return facet;
        }
        if (Double.isNaN(coordinates.latitude()) || Double.isNaN(coordinates.longitude())) {
            making.omissions().noHome(path + "/Coordinates", "they are no numbers");
            return facet;
        }
        return facet.decimal("location:latitude", coordinates.latitude())
                .decimal("location:longitude", coordinates.longitude());
    }

    static void read(Node node, Draft draft) {
        var thing = new Thing(draft, node).of("location:Location");
        List<Personal<String>> lines = new ArrayList<>();
        var street = thing.personal(ADDRESS, "location:street");
        if (street != null) {
            lines.add(street);
        }
        lines.addAll(thing.personals(OURS, "liaison:furtherLine"));
        line(thing, "location:region", lines, draft);
        var country = thing.value(ADDRESS, "location:country");
        boolean coded = country != null && COUNTRY.matcher(country.text()).matches();
        if (!coded) {
            line(thing, "location:country", lines, draft);
        }
        draft.add(
                node,
                new Location(
                        Statements.read(thing, draft, "l"),
                        thing.text(ADDRESS, "location:addressType"),
                        lines,
                        thing.personal(ADDRESS, "location:locality"),
                        thing.personal(ADDRESS, "location:postalCode"),
                        coded ? Value.taken(country) : null,
                        coordinates(thing, draft)));
    }

    /** A region, or a country by its name, as another line. */
    private static void line(Thing thing, String property, List<Personal<String>> lines, Draft draft) {
        var value = thing.value(ADDRESS, property);
        if (value != null) {
            draft.graph()
                    .lose(value.place(), Loss.Kind.NARROWED, "the package has no part for it", "a line of its own");
            lines.add(Personal.of(value.take()));
        }
    }

    private static @Nullable Personal<Location.Coordinates> coordinates(Thing thing, Draft draft) {
        var latitude = number(thing.value(COORDINATES, "location:latitude"));
        var longitude = number(thing.value(COORDINATES, "location:longitude"));
        if (latitude == null || longitude == null) {
            return null; // one without the other is no place, and is named as lost
        }
        thing.text(COORDINATES, "location:latitude");
        thing.text(COORDINATES, "location:longitude");
        var place = thing.place(COORDINATES, "location:latitude").path();
        draft.fact(new Fact.Coordinates(place, Personal.of(latitude), Personal.of(longitude)));
        return Math.abs(latitude) > 90 || Math.abs(longitude) > 180
                ? null // GW-VAL-111 says so
                : Personal.of(new Location.Coordinates(latitude, longitude));
    }

    private static @Nullable Double number(@Nullable Value value) {
        try {
            return value == null ? null : Double.valueOf(value.text());
        } catch (NumberFormatException e) {
            return null; // its datatype has its finding
        }
    }
}
