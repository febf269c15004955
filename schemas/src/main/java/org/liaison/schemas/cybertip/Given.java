// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import javax.xml.datatype.XMLGregorianCalendar;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Personal;

/** What an element gave, in our types; an empty element gave nothing. */
final class Given {

    private Given() {}

    static @Nullable String text(@Nullable String element) {
        return element == null || element.isBlank() ? null : element;
    }

    static @Nullable Personal<String> personal(@Nullable String element) {
        var text = text(element);
        return text == null ? null : Personal.of(text);
    }

    static List<Personal<String>> personal(List<String> elements) {
        return elements.stream()
                .map(Given::text)
                .filter(Objects::nonNull)
                .map(Personal::of)
                .toList();
    }

    /** Null as well for an instant without zone: nobody knows when that was. */
    static @Nullable OffsetDateTime instant(@Nullable XMLGregorianCalendar element) {
        try {
            return element == null ? null : OffsetDateTime.parse(element.toXMLFormat());
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable LocalDate date(@Nullable XMLGregorianCalendar element) {
        try {
            return element == null ? null : LocalDate.of(element.getYear(), element.getMonth(), element.getDay());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
