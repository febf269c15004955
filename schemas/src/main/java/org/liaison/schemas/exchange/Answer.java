// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

/** What a register says to a question it need not answer. */
public enum Answer {
    YES,
    NO,
    UNKNOWN
}
