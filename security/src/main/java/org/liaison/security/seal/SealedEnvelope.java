// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.seal;

import org.liaison.schemas.message.Header;

/** Package-private on purpose: nothing unsealed can pass for sealed. */
@SuppressWarnings("ArrayRecordComponent") // bytes of an envelope: identity is enough, they are never compared
record SealedEnvelope(
        Header header, byte[] evidence, byte[] envelope, byte[] bodyDigest, String signer, String recipient)
        implements Sealed {

    @Override
    public String toString() {
        return "Sealed[" + header.id() + "]";
    }
}
