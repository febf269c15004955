// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.stix;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times as the specification writes them: in UTC, with years of four digits. */
final class StixTimes {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private StixTimes() {}

    static boolean isWritable(Instant at) {
        return !at.isBefore(FIRST) && at.isBefore(END);
    }

    static String write(Instant at) {
        return at.toString();
    }

    /** When an object was made or changed: milliseconds, neither more nor less. */
    static String millis(Instant at) {
        return MILLIS.format(at.truncatedTo(ChronoUnit.MILLIS));
    }
}
