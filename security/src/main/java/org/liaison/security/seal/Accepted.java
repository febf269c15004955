// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.seal;

import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Message;

/** Bytes that came through the partners' door. Only the TLS certificate is believed: {@code header.to} names its owner. */
@SuppressWarnings("ArrayRecordComponent") // bytes of an envelope: identity is enough, they are never compared
public record Accepted(Header header, byte[] envelope) implements Message {

    @Override
    public String toString() {
        return "Accepted[" + header.id() + ", " + envelope.length + " bytes]";
    }
}
