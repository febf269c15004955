// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

/** Where the entries of a stream go. */
interface Sink {

    /** The document has said what it is; its entries follow. */
    void began(Marker marker);

    /** @param losses takes what has no place in the target */
    void take(Entry media, Losses losses);
}
