// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.xml.CoordinatesXml;
import org.liaison.schemas.exchange.xml.LocationXml;
import org.liaison.schemas.message.Personal;
import org.liaison.schemas.xml.Fitting;

/** Places. */
final class LocationMapper {

    private LocationMapper() {}

    static LocationXml toXml(Location location, Fitting fitting) {
        var xml = ProvenanceMapper.toXml(location.provenance(), new LocationXml(), fitting);
        xml.setKind(fitting.label("Kind", location.kind()));
        xml.getLine().addAll(fitting.texts("Line", location.lines()));
        xml.setCity(fitting.text("City", location.city()));
        xml.setPostCode(fitting.text("PostCode", location.postCode()));
        xml.setCountry(fitting.matching("Country", location.country(), PersonMapper.COUNTRY));
        xml.setCoordinates(coordinatesToXml(location.coordinates()));
        return xml;
    }

    static Location fromXml(LocationXml xml) {
        return new Location(
                ProvenanceMapper.fromXml(xml),
                xml.getKind(),
                Given.personal(xml.getLine()),
                Given.personal(xml.getCity()),
                Given.personal(xml.getPostCode()),
                xml.getCountry(),
                coordinatesFromXml(xml.getCoordinates()));
    }

    private static @Nullable CoordinatesXml coordinatesToXml(@Nullable Personal<Location.Coordinates> coordinates) {
        if (coordinates == null) {
            return null;
        }
        var xml = new CoordinatesXml();
        xml.setLatitude(coordinates.reveal().latitude());
        xml.setLongitude(coordinates.reveal().longitude());
        return xml;
    }

    private static @Nullable Personal<Location.Coordinates> coordinatesFromXml(@Nullable CoordinatesXml xml) {
        return xml == null ? null : Personal.of(new Location.Coordinates(xml.getLatitude(), xml.getLongitude()));
    }
}
