// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.accept;

import org.liaison.schemas.message.Finding;

/** What the door says to a partner. */
public sealed interface Answered {

    /** When the gateway, not the envelope, is at fault. */
    Faulted UNABLE =
            new Faulted(new Finding("GW-ACP-004", "door", "the gateway cannot take it now; send it again later"), true);

    /** A signed receipt, whether it accepts or refuses. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Receipted(byte[] receipt) implements Answered {

        @Override
        public String toString() {
            return "Receipted[" + receipt.length + " bytes]";
        }
    }

    /** Not opened: a fault, unsigned and constant in its text. {@code temporary}: a later try may succeed. */
    record Faulted(Finding finding, boolean temporary) implements Answered {}
}
