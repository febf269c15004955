// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

/** How two objects of a package belong together. */
public enum ConnectionType {
    USES,
    OWNS,
    LOCATED_AT,
    RESIDES_AT,
    WORKS_FOR,
    ASSOCIATED_WITH,
    SUSPECT_OF,
    VICTIM_OF,
    WITNESS_OF,
    REPORTED,
    CAPTURED_FROM,
    CONTAINS,
    DEPICTS,
    /** From a person to the conviction. */
    CONVICTED
}
