// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sicase;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.XMLGregorianCalendar;
import org.jspecify.annotations.Nullable;

/** Reads dates and instants. A missing time zone is never guessed: the instant is then unknown. */
final class Times {

    private Times() {}

    static @Nullable OffsetDateTime instant(@Nullable XMLGregorianCalendar written) {
        if (written == null || written.getTimezone() == DatatypeConstants.FIELD_UNDEFINED) {
            return null;
        }
        try {
            return OffsetDateTime.parse(written.toXMLFormat());
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable LocalDate date(@Nullable XMLGregorianCalendar written) {
        if (written == null) {
            return null;
        }
        try {
            return LocalDate.of(written.getYear(), written.getMonth(), written.getDay());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
