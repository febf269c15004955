// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.liaison.schemas.exchange.Term;

/**
 * Wire literals to terms of the taxonomy. The literals stay in the tables: some are outdated words that nothing else
 * of ours may say. A literal without row has no term.
 */
final class TermTable {

    static final TermTable INCIDENT_TYPES = load("cybertip-incident-types.csv");
    static final TermTable ANNOTATIONS = load("cybertip-annotations.csv");

    /** The edition of the taxonomy that the tables point into. */
    static final String VERSION = "1";

    private static final int COLUMNS = 5;

    private final List<Row> rows;

    private TermTable(List<Row> rows) {
        this.rows = rows;
    }

    /** @param onlyWith the incident type that the row holds for; empty: any */
    record Row(String literal, String term, String onlyWith, String basis, String note) {

        static Row parse(String line) {
            var cells = line.split(";", -1);
            if (cells.length != COLUMNS) {
                throw new IllegalStateException("a row has five cells: literal;neutral_code;only_with;basis;note");
            }
            return new Row(cells[0], cells[1], cells[2], cells[3], cells[4]);
        }
    }

    List<Term> terms(String literal, String incidentType) {
        return rows.stream()
                .filter(each -> each.literal().equals(literal))
                .filter(each -> each.onlyWith().isEmpty() || each.onlyWith().equals(incidentType))
                .map(each -> new Term(each.term(), VERSION))
                .toList();
    }

    List<Row> rows() {
        return rows;
    }

    private static TermTable load(String name) {
        var resource = TermTable.class.getResourceAsStream("/org/liaison/schemas/taxonomy/" + name);
        if (resource == null) {
            throw new IllegalStateException("table is missing from the class path: " + name);
        }
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return new TermTable(reader.lines().skip(1).map(Row::parse).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
