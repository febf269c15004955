// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a source writes days, moments, numbers and lists. ISO 8601 is understood besides its own patterns. */
record Dialect(
        List<DateTimeFormatter> dates,
        List<DateTimeFormatter> times,
        @Nullable ZoneId zone,
        char decimal,
        String list) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

    Dialect {
        dates = List.copyOf(dates);
        times = List.copyOf(times);
    }

    /** {@code at} is null for a local time that names no single instant; {@code assumed}: the mapping gave the zone. */
    record Moment(@Nullable OffsetDateTime at, boolean assumed) {}

    Optional<LocalDate> findDate(String text) {
        for (var each : dates) {
            try {
                return Optional.of(LocalDate.parse(text, each));
            } catch (DateTimeException e) {
                // the next pattern may fit
            }
        }
        return Optional.empty();
    }

    Optional<Moment> findMoment(String text) {
        for (var each : times) {
            try {
                return Optional.of(moment(each.parseBest(text, OffsetDateTime::from, LocalDateTime::from)));
            } catch (DateTimeException e) {
                // the next pattern may fit
            }
        }
        return Optional.empty();
    }

    Optional<Double> findNumber(String text) {
        var plain = text.replace(decimal, '.');
        return NUMBER.matcher(plain).matches() ? Optional.of(Double.valueOf(plain)) : Optional.empty();
    }

    List<String> split(String text) {
        return list.isEmpty()
                ? List.of(text)
                : Arrays.stream(text.split(Pattern.quote(list), -1))
                        .filter(each -> !each.isBlank())
                        .toList();
    }

    private Moment moment(TemporalAccessor parsed) {
        if (parsed instanceof OffsetDateTime zoned) {
            return new Moment(zoned, false);
        }
        var local = LocalDateTime.from(parsed);
        if (zone == null) {
            return new Moment(null, false);
        }
        var offsets =
                zone.getRules().getValidOffsets(local); // two in the hour that autumn repeats, none in spring's gap
        return offsets.size() == 1 ? new Moment(local.atOffset(offsets.getFirst()), true) : new Moment(null, false);
    }
}
