// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Personal;

/** A place. {@code country} ISO 3166-1 alpha-2; coordinates WGS 84 in degrees. {@code kind}: home, school, scene … */
public record Location(
        Provenance provenance,
        @Nullable String kind,
        List<Personal<String>> lines,
        @Nullable Personal<String> city,
        @Nullable Personal<String> postCode,
        @Nullable String country,
        @Nullable Personal<Coordinates> coordinates)
        implements ExchangeObject {

    public Location {
        lines = List.copyOf(lines);
    }

    @Override
    public String toString() {
        return "Location[personal]";
    }

    /** Degrees, WGS 84. */
    public record Coordinates(double latitude, double longitude) {

        public Coordinates {
            if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
                throw new IllegalArgumentException("coordinates are not on Earth");
            }
        }

        @Override
        public String toString() {
            return "[personal]";
        }
    }
}
