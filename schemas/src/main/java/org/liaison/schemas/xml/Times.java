// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.XMLGregorianCalendar;
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

    /** Null as well for an instant without zone: nobody knows when that was, and it is never guessed. */
    public static @Nullable OffsetDateTime zoned(@Nullable XMLGregorianCalendar written) {
        if (written == null || written.getTimezone() == DatatypeConstants.FIELD_UNDEFINED) {
            return null;
        }
        try {
            return OffsetDateTime.of(
                    day(written),
                    LocalTime.of(written.getHour(), written.getMinute(), written.getSecond(), nanos(written)),
                    ZoneOffset.ofTotalSeconds(written.getTimezone() * 60));
        } catch (DateTimeException e) {
            return null;
        }
    }

    public static @Nullable LocalDate date(@Nullable XMLGregorianCalendar written) {
        try {
            return written == null ? null : day(written);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A year of more than nine digits is none of ours. */
    private static LocalDate day(XMLGregorianCalendar written) {
        if (written.getEon() != null) {
            throw new DateTimeException("the year is too far away");
        }
        return LocalDate.of(written.getYear(), written.getMonth(), written.getDay());
    }

    private static int nanos(XMLGregorianCalendar written) {
        var fraction = written.getFractionalSecond();
        return fraction == null ? 0 : fraction.movePointRight(9).intValue();
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
