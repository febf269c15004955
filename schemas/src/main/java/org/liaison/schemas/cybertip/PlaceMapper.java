// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.cybertip.xml.Address;
import org.liaison.schemas.cybertip.xml.EstimatedLocation;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Location;

/** Postal addresses and estimated whereabouts. */
final class PlaceMapper {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private PlaceMapper() {}

    static void address(Draft draft, Address address, Place place, Owner owner) {
        var type = Given.text(address.getType());
        var lines = Stream.of(address.getAddress(), address.getState(), address.getNonUsaState())
                .filter(Objects::nonNull)
                .toList();
        var location = draft.add(new Location(
                draft.provenance("l", place, owner.subject()),
                type == null ? null : type.toLowerCase(Locale.ROOT),
                Given.personal(lines),
                Given.personal(address.getCity()),
                Given.personal(address.getZipCode()),
                country(draft, place.child("country"), address.getCountry()),
                null));
        draft.connect(
                owner.id(), "Home".equals(type) ? ConnectionType.RESIDES_AT : ConnectionType.LOCATED_AT, location);
    }

    static void estimated(Draft draft, @Nullable EstimatedLocation estimated, Place place, Owner owner) {
        if (estimated == null) {
            return;
        }
        draft.losses()
                .noHome(place.attribute("verified"), estimated.isVerified(), "a place has no mark of verification");
        var region = Given.personal(estimated.getRegion());
        var location = draft.add(new Location(
                draft.provenance(
                        "l",
                        place,
                        owner.subject(),
                        draft.seen(place.attribute("timestamp"), estimated.getTimestamp())),
                "estimated",
                region == null ? List.of() : List.of(region),
                Given.personal(estimated.getCity()),
                null,
                country(draft, place.child("countryCode"), estimated.getCountryCode()),
                null));
        draft.connect(owner.id(), ConnectionType.LOCATED_AT, location);
    }

    /** Address databases have pseudo-codes (anonymous proxy, satellite); a package names countries only. */
    private static @Nullable String country(Draft draft, Place place, @Nullable String code) {
        var given = Given.text(code);
        if (given == null || COUNTRIES.contains(given)) {
            return given;
        }
        draft.losses().narrowed(place, "it is no country of ISO 3166-1", "left out");
        return null;
    }
}
