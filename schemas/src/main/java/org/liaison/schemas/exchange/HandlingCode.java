// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

/** What the receiver may do with it: the codes of the law-enforcement information exchange manual. H3 needs a text. */
public enum HandlingCode {
    H0,
    H1,
    H2,
    H3
}
