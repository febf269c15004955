// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

/** A value and the cell it stands in. */
record Stated(String text, Place place) {

    @Override
    public String toString() {
        return "Stated[" + place + "]";
    }
}
