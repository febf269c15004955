// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The reviewed table of who may do what, {@code access-matrix.csv}. */
final class AccessTable {

    private static final String NOT_ASKED = "-";
    private static final int ROLES_FROM = 4;

    private final List<Row> rows;

    private AccessTable(List<Row> rows) {
        this.rows = rows;
    }

    /** One line; {@code outcomes} by role. */
    record Row(String method, String path, int factors, List<String> messages, Map<String, Integer> outcomes) {}

    /** One request and what has to come of it. */
    record Case(String method, String path, int factors, String message, String role, int outcome) {

        @Override
        public String toString() {
            return role + " " + method + " " + path + " of " + message + (factors == 2 ? " stepped up" : "") + " → "
                    + outcome;
        }
    }

    static AccessTable read() throws IOException {
        try (var stream = AccessTable.class.getResourceAsStream("access-matrix.csv")) {
            if (stream == null) {
                throw new IOException("access-matrix.csv is missing");
            }
            var lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(each -> !each.startsWith("#") && !each.isBlank())
                    .map(each -> List.of(each.split(",", -1)))
                    .toList();
            var head = lines.getFirst();
            var roles = head.subList(ROLES_FROM, head.size());
            var rows = new ArrayList<Row>();
            lines.stream().skip(1).forEach(each -> rows.add(row(roles, each)));
            return new AccessTable(rows);
        }
    }

    private static Row row(List<String> roles, List<String> cells) {
        if (cells.size() != ROLES_FROM + roles.size()) {
            throw new IllegalArgumentException("a row needs an outcome for every role: " + cells);
        }
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int i = 0; i < roles.size(); i++) {
            var outcome = cells.get(ROLES_FROM + i);
            if (!outcome.equals(NOT_ASKED)) {
                outcomes.put(roles.get(i), Integer.valueOf(outcome));
            }
        }
        var messages = List.of(cells.get(3).split("\\|"));
        return new Row(cells.get(0), cells.get(1), Integer.parseInt(cells.get(2)), messages, outcomes);
    }

    List<Row> rows() {
        return rows;
    }

    Stream<Case> cases() {
        return rows.stream()
                .flatMap(row -> row.messages().stream()
                        .flatMap(message -> row.outcomes().keySet().stream()
                                .map(role -> new Case(
                                        row.method(),
                                        row.path(),
                                        row.factors(),
                                        message,
                                        role,
                                        Objects.requireNonNull(row.outcomes().get(role))))));
    }
}
