// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as tools write them: ISO 8601 with and without zone, and milliseconds in the way of .NET. */
final class Moments {

    private static final Pattern MILLIS = Pattern.compile("/Date\\((-?[0-9]{1,15})(?:[+-][0-9]{4})?\\)/");

    private Moments() {}

    /** The same in ISO 8601; empty if it is no time. */
    static Optional<String> normal(String text) {
        var millis = MILLIS.matcher(text);
        if (millis.matches()) {
            var at = Instant.ofEpochMilli(Long.parseLong(millis.group(1)));
            return Optional.of(write(at.atOffset(ZoneOffset.UTC)));
        }
        try {
            return Optional.of(iso(text.replace(' ', 'T')));
        } catch (DateTimeException e) { // says nothing but the text
            return Optional.empty();
        }
    }

    /** Null as well for a time without zone: nobody knows when that was. */
    static @Nullable OffsetDateTime find(@Nullable String normal) {
        try {
            return normal == null ? null : OffsetDateTime.parse(normal);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static String write(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }

    private static String iso(String text) {
        if (text.indexOf('T') < 0) {
            return LocalDate.parse(text).toString();
        }
        var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return parsed instanceof OffsetDateTime at ? write(at) : parsed.toString();
    }
}
