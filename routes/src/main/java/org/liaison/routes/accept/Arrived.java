// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.accept;

import org.liaison.schemas.message.PartnerId;

/** Bytes as the door hands them to the way; {@code partner} by the TLS client certificate. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Arrived(PartnerId partner, byte[] envelope) {

    @Override
    public String toString() {
        return "Arrived[" + partner + ", " + envelope.length + " bytes]";
    }
}
