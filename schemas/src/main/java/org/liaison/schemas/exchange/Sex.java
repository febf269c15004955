// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

/** As recorded; ISO/IEC 5218 meanings. */
public enum Sex {
    UNKNOWN,
    MALE,
    FEMALE,
    OTHER
}
