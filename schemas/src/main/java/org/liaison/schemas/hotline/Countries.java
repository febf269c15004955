// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import java.util.regex.Pattern;
import org.liaison.schemas.exchange.Location;

/** Places that say a country and nothing else. */
final class Countries {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    private Countries() {}

    static boolean isBare(Location location, String kind) {
        return kind.equals(location.kind())
                && location.country() != null
                && CODE.matcher(location.country()).matches()
                && location.lines().isEmpty()
                && location.city() == null
                && location.postCode() == null
                && location.coordinates() == null;
    }
}
