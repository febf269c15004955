// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.seal;

import org.liaison.schemas.message.Message;

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

    /** Fingerprint of the signing certificate. */
    String signer();

    /** Fingerprint of the certificate it is encrypted for. */
    String recipient();
}
