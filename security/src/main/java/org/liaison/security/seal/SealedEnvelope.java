// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.seal;

import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Header;
import org.liaison.security.container.Contained;

/** Package-private on purpose: nothing unsealed can pass for sealed. */
@SuppressWarnings("ArrayRecordComponent") // bytes of an envelope: identity is enough, they are never compared
record SealedEnvelope(
        Header header,
        byte[] evidence,
        byte[] envelope,
        byte[] bodyDigest,
        String signer,
        String recipient,
        @Nullable Contained container)
        implements Sealed {

    SealedEnvelope with(Contained contained) {
        return new SealedEnvelope(header, evidence, envelope, bodyDigest, signer, recipient, contained);
    }

    @Override
    public String toString() {
        return "Sealed[" + header.id() + "]";
    }
}
