// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

/** Protective marking, in rising order: Europol's basic protection level, then Council Decision 2013/488/EU. */
public enum Classification {
    BPL,
    RESTRICTED,
    CONFIDENTIAL,
    SECRET,
    TOP_SECRET;

    public boolean isAbove(Classification other) {
        return compareTo(other) > 0;
    }
}
