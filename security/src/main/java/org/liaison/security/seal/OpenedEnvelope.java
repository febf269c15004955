// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.seal;

import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;

/** Package-private on purpose: nothing unopened can pass for opened. */
@SuppressWarnings("ArrayRecordComponent") // bytes of an envelope: identity is enough, they are never compared
record OpenedEnvelope(
        Header header,
        MessageId stated,
        Document document,
        byte[] evidence,
        byte[] bodyDigest,
        byte[] signatureDigest,
        String signer)
        implements Opened {

    @Override
    public String toString() {
        return "Opened[" + header.id() + "]";
    }
}
