// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;

/** One line of a table for people, in the making; the only place where tables reveal what is personal. */
final class Line {

    private static final String BETWEEN = " | ";

    private final String table;
    private final Ledger ledger;
    private final Map<String, String> cells = new LinkedHashMap<>();

    Line(String table, Ledger ledger) {
        this.table = table;
        this.ledger = ledger;
    }

    /** For what is made of several values. */
    static <T> T open(Personal<T> personal) {
        return personal.reveal();
    }

    String table() {
        return table;
    }

    Map<String, String> cells() {
        return cells;
    }

    /** Several values share a cell; nothing leaves it empty. */
    Line put(String column, @Nullable Object value) {
        var text = value instanceof List<?> many ? joined(column, many) : text(column, value);
        cells.put(column, text);
        return this;
    }

    private String joined(String column, List<?> many) {
        return many.stream().map(each -> one(column, each)).collect(Collectors.joining(BETWEEN));
    }

    private String one(String column, Object value) {
        var text = text(column, value);
        if (text.contains(BETWEEN.strip())) {
            narrow(column, "values of one cell are separated by such a stroke", "left as it stands");
        }
        return text;
    }

    private String text(String column, @Nullable Object value) {
        var open = value instanceof Personal<?> personal ? personal.reveal() : value;
        var text = open == null ? "" : open.toString();
        if (open != null && text.isEmpty()) {
            narrow(column, "an empty text looks like none", "an empty cell");
        }
        return fitting(column, text);
    }

    private String fitting(String column, String text) {
        var clean = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}", "\uFFFD");
        if (!clean.equals(text)) {
            narrow(column, "a cell has neither control characters nor carriage returns", "replaced");
        }
        if (clean.length() > Limits.CELL) {
            narrow(column, "a cell has at most 32767 characters", "the rest left out");
            return clean.substring(0, Limits.CELL - 1);
        }
        return clean;
    }

    private void narrow(String column, String why, String done) {
        ledger.lose(table + "/" + column, Loss.Kind.NARROWED, why, done);
    }
}
