// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

/** One thing that a summary tells of an object: under which label, and how it is found there. */
record Column<T>(String label, Cell<T> cell) {

    /** What stands in a column for one object. */
    @FunctionalInterface
    interface Cell<T> {

        /** @param at where the object stands in the package */
        Piece of(T each, Carried at, Labels labels);
    }

    static <T> Column<T> column(String label, Cell<T> cell) {
        return new Column<>(label, cell);
    }
}
