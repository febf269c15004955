// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The terms as {@code terms.csv} has them, so that the file can be changed and given back as configuration. */
public final class TermsCsv {

    private static final String COLUMNS = "scheme,code,broader,label,definition,basis,from,to\n";

    private TermsCsv() {}

    public static String write(Taxonomy taxonomy) {
        return COLUMNS + taxonomy.concepts().stream().map(TermsCsv::line).collect(Collectors.joining());
    }

    private static String line(Concept each) {
        return Stream.of(
                                each.scheme(),
                                each.code(),
                                Objects.requireNonNullElse(each.broader(), ""),
                                each.label(),
                                each.definition(),
                                each.basis().word(),
                                day(each.period().from()),
                                day(each.period().to()))
                        .map(TermsCsv::cell)
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String cell(String text) {
        return text.contains(",") || text.contains("\"") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
