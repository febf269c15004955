// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Times as XML Schema writes them. What cannot be parsed is absent here: the schema has already objected to it. */
public final class Times {

    private Times() {}

    public static @Nullable Instant parseInstant(String text) {
        var at = parseZoned(text);
        return at == null ? null : at.toInstant();
    }

    public static @Nullable OffsetDateTime parseZoned(String text) {
        try {
            return OffsetDateTime.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public static @Nullable LocalDate parseDate(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public static @Nullable String print(@Nullable Instant at) {
        return at == null ? null : DateTimeFormatter.ISO_INSTANT.format(at);
    }

    public static @Nullable String print(@Nullable OffsetDateTime at) {
        return at == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }

    public static @Nullable String print(@Nullable LocalDate on) {
        return on == null ? null : on.toString();
    }
}
