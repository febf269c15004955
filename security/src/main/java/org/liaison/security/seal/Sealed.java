// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.seal;

import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Message;
import org.liaison.security.container.Contained;

/**
 * A message as it leaves: signed, then encrypted for one recipient. Only {@link Sealer} makes one.
 */
public sealed interface Sealed extends Message permits SealedEnvelope {

    /** The signed envelope before encryption: the evidence of what was sent. */
    byte[] evidence();

    /** The bytes that travel. */
    byte[] envelope();

    /** SHA-256 of the signed body; the receipt must name it. */
    byte[] bodyDigest();

    /** The same document in a container of its own; null where containers are not made, and when it is sealed again. */
    @Nullable
    Contained container();

    /** Fingerprint of the signing certificate. */
    String signer();

    /** Fingerprint of the certificate it is encrypted for. */
    String recipient();
}
