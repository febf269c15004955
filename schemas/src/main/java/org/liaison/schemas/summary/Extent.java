// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

/** How much a summary tells: rows of a table, and characters of one text. What is beyond is abbreviated. */
record Extent(int rows, int characters) {

    /** On its own, for a screen. */
    static final Extent WHOLE = new Extent(10_000, 100_000);
    /** Some thousand pages are no summary. */
    static final Extent PRINTED = new Extent(1_000, 20_000);
    /** Within a message that carries the objects too. */
    static final Extent ATTACHED = new Extent(25, 500);
}
