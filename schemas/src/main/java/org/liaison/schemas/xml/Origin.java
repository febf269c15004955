// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

/** Where in a document an element began; {@code number} counts elements from 1 in their order. */
public record Origin(int number, int line, int column) {

    /** Of what was not read but made. */
    public static final Origin MADE = new Origin(0, 0, 0);
}
