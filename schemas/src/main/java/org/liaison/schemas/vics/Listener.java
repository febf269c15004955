// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import org.liaison.schemas.message.Finding;

/** Hears what stands in a document while it is read. */
interface Listener {

    /** The document has said what it is; its entries follow. */
    void began(Marker marker);

    /** A media entry was read; it is held by nobody else. */
    void media(Entry media);

    /** A case was read to its end, after all of its media. */
    void ended(Entry one);

    void found(Finding finding);

    /** A member that the inventory does not know stands there; its name may be anything and is not told. */
    void unknown(String place);
}
