// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of a table with the place it stands at, so that whatever is wrong with it can be found. */
record Row(String place, Map<String, String> cells) {

    Row {
        cells = Map.copyOf(cells);
    }

    /** The cell, which may be empty. */
    String cell(String column) {
        var cell = cells.get(column);
        if (cell == null) {
            throw wrong("has no column " + column);
        }
        return cell.strip();
    }

    String filled(String column) {
        var cell = cell(column);
        if (cell.isEmpty()) {
            throw wrong("has no " + column);
        }
        return cell;
    }

    @Nullable
    String optional(String column) {
        var cell = cell(column);
        return cell.isEmpty() ? null : cell;
    }

    @Nullable
    LocalDate date(String column) {
        var cell = cell(column);
        try {
            return cell.isEmpty() ? null : LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw new IllegalStateException(place + ": " + column + " is no date like 2026-01-31", e);
        }
    }

    Period period() {
        var from = date("from");
        var to = date("to");
        if (from != null && to != null && to.isBefore(from)) {
            throw wrong("ends before it begins");
        }
        return new Period(from, to);
    }

    Basis basis() {
        return Basis.find(cell("basis")).orElseThrow(() -> wrong("basis is none of official, our judgement, recalled"));
    }

    /** Cells that together name a row. */
    String all(String... columns) {
        return Arrays.stream(columns).map(this::cell).collect(Collectors.joining("\u0000"));
    }

    IllegalStateException wrong(String why) {
        return new IllegalStateException(place + ": " + why);
    }
}
