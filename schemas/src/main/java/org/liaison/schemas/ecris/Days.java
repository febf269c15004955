// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Conviction;
import org.liaison.schemas.xml.Times;

/** Days and durations of a message. What is no whole day, or counts hours, stays where it is. */
final class Days {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern MONTH = Pattern.compile("--[0-9]{2}");
    private static final Pattern DAY = Pattern.compile("---[0-9]{2}");
    private static final Pattern DURATION =
            Pattern.compile("P(?=.)(?:([0-9]{1,9})Y)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9})D)?");

    private Days() {}

    static @Nullable LocalDate strict(Branch parent, String name) {
        return parent.take(name, Unknown.DAY.toString(), Times::parseDate);
    }

    static @Nullable LocalDate date(Branch parent, String name) {
        var date = parent.find(name);
        if (date == null) {
            return null;
        }
        var rest = date.find("DateMonthDay");
        if (rest == null) {
            return date.take("DateYear", Unknown.YEAR, each -> null);
        }
        var day =
                read(peek(date, "DateYear", YEAR, 0), peek(rest, "DateMonth", MONTH, 2), peek(rest, "DateDay", DAY, 3));
        if (day != null) {
            date.text("DateYear", "");
            rest.text("DateMonth", "");
            rest.text("DateDay", "");
        }
        return day;
    }

    static Conviction.@Nullable Duration duration(Branch parent, String name) {
        return parent.take(name, "", Days::duration);
    }

    private static Conviction.@Nullable Duration duration(String text) {
        var parts = DURATION.matcher(text.strip());
        return parts.matches()
                ? new Conviction.Duration(count(parts.group(1)), count(parts.group(2)), count(parts.group(3)))
                : null;
    }

    private static int count(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** -1 for what is not there or says more than a number, such as a zone. */
    private static int peek(Branch parent, String name, Pattern form, int skip) {
        var found = new int[] {-1};
        var nothing = parent.take(name, "", text -> {
            if (form.matcher(text.strip()).matches()) {
                found[0] = Integer.parseInt(text.strip().substring(skip));
            }
            return null;
        });
        return nothing == null ? found[0] : -1;
    }

    private static @Nullable LocalDate read(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
