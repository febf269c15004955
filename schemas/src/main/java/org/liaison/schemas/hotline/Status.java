// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** How far a report is, in rising order, as the outcome terms of its package tell; the table is our judgement. */
enum Status {
    RECEIVED,
    UNDER_INVESTIGATION,
    PASSED_ON,
    CLOSED;

    private static final Map<String, Status> BY_TERM = load();

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Status of(Collection<String> outcomes) {
        return outcomes.stream()
                .map(each -> BY_TERM.getOrDefault(each, RECEIVED))
                .max(Enum::compareTo)
                .orElse(RECEIVED);
    }

    static Map<String, Status> table() {
        return Map.copyOf(BY_TERM);
    }

    private static Map<String, Status> load() {
        var table = new HashMap<String, Status>();
        var stream = Status.class.getResourceAsStream("feedback-status.csv");
        try (var reader =
                new BufferedReader(new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
            reader.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> table.put(
                            cells[0], valueOf(cells[1].toUpperCase(Locale.ROOT).replace('-', '_'))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
