// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.conviction;

/** How far a row of a code table can be trusted. */
public enum Certainty {
    /** Read in a copy of the official text. */
    OFFICIAL,
    /** Seen in a public schema, code or data; its title may be from memory. */
    PUBLIC_DATA,
    /** From memory, and to be checked against the Official Journal before anybody relies on it. */
    RECALLED
}
