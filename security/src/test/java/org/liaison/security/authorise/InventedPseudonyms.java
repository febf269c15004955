// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.liaison.schemas.message.PartnerId;

/** Pseudonyms without a secret: a digest of partner and text. */
final class InventedPseudonyms implements Pseudonyms {

    @Override
    public boolean arePossible() {
        return true;
    }

    @Override
    public byte[] mac(PartnerId partner, byte[] text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(partner.value().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return digest.digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
