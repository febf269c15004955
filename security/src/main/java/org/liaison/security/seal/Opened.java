// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.seal;

import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Message;
import org.liaison.schemas.message.MessageId;

/** A partner's message whose signature and encryption hold. Only {@link Opener} makes one. */
public sealed interface Opened extends Message permits OpenedEnvelope {

    /** The id that the partner gave it, as its signature covers it. */
    MessageId stated();

    /** What was said: the signed content in canonical form. */
    Document document();

    /** The signed envelope after decryption: the evidence, verifiable without our key. */
    byte[] evidence();

    /** SHA-256 of the signed body, as the signature states it: the receipt names it. */
    byte[] bodyDigest();

    /** SHA-256 of the signature value: the same one again is the same envelope again. */
    byte[] signatureDigest();

    /** Fingerprint of the signing certificate. */
    String signer();
}
