// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

/**
 * What another instrument calls a term: an article, a category or a wire literal. Its period is the days on which the
 * instrument says so.
 */
public record Crosswalk(String code, String target, String value, Basis basis, Period period, String note) {

    private static final String NO_COUNTERPART = "-";

    static Crosswalk of(Row row) {
        return new Crosswalk(
                row.filled("code"),
                row.filled("target"),
                row.filled("value"),
                row.basis(),
                row.period(),
                row.cell("note"));
    }

    /** False: we looked, and the instrument has nothing of the kind. */
    public boolean hasCounterpart() {
        return !value.equals(NO_COUNTERPART);
    }
}
