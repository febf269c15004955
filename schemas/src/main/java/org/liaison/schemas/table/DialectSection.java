// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how a source writes its values. */
final class DialectSection {

    private static final Set<String> KEYS = Set.of("dates", "times", "zone", "decimal", "list");

    private DialectSection() {}

    static Dialect read(@Nullable Section section) {
        var dates = new ArrayList<DateTimeFormatter>();
        var times = new ArrayList<DateTimeFormatter>();
        if (section != null) {
            section.allowsOnly(KEYS);
            dates.addAll(patterns(section.find("dates")));
            times.addAll(patterns(section.find("times")));
        }
        dates.add(DateTimeFormatter.ISO_LOCAL_DATE);
        times.add(DateTimeFormatter.ISO_DATE_TIME);
        return new Dialect(
                dates,
                times,
                section == null ? null : zone(section.find("zone")),
                section == null ? '.' : decimal(section.find("decimal")),
                section == null ? "" : list(section.find("list")));
    }

    private static List<DateTimeFormatter> patterns(@Nullable Section section) {
        var patterns = new ArrayList<DateTimeFormatter>();
        if (section != null) {
            section.items().forEach(each -> pattern(each, patterns));
        }
        return patterns;
    }

    private static void pattern(Section section, List<DateTimeFormatter> patterns) {
        try {
            var pattern = section.text().replace('y', 'u'); // strict reading wants an era beside y
            patterns.add(DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));
        } catch (IllegalArgumentException e) {
            section.problem("is a pattern such as dd.MM.yyyy or dd.MM.yyyy HH:mm:ss");
        }
    }

    private static @Nullable ZoneId zone(@Nullable Section section) {
        if (section == null) {
            return null;
        }
        try {
            return ZoneId.of(section.text());
        } catch (DateTimeException e) {
            section.problem("is a time zone such as Europe/Podgorica");
            return null;
        }
    }

    private static char decimal(@Nullable Section section) {
        if (section == null) {
            return '.';
        }
        if (!section.text().equals(",") && !section.text().equals(".")) {
            section.problem("is \",\" or \".\"");
            return '.';
        }
        return section.text().charAt(0);
    }

    private static String list(@Nullable Section section) {
        if (section == null) {
            return "";
        }
        if (section.text().isEmpty()) {
            section.problem("is what stands between the values of a list, such as |");
        }
        return section.text();
    }
}
