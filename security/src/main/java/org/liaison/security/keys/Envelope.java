// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM with a random 96-bit nonce in front and a context that is authenticated, not stored. */
public final class Envelope {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String CLOSED = "stored bytes do not open: wrong key or changed";

    private Envelope() {}

    public static byte[] encrypt(SecretKey key, byte[] plain, byte[] context, SecureRandom random) {
        try {
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, context);
            var out = new byte[NONCE + cipher.getOutputSize(plain.length)];
            System.arraycopy(nonce, 0, out, 0, NONCE);
            int written = cipher.doFinal(plain, 0, plain.length, out, NONCE);
            return NONCE + written == out.length ? out : Arrays.copyOf(out, NONCE + written);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM cannot encrypt", e);
        }
    }

    /** @throws IllegalStateException if the bytes or the context are not those that were encrypted */
    public static byte[] decrypt(SecretKey key, byte[] sealed, byte[] context) {
        if (sealed.length < NONCE) {
            throw new IllegalStateException(CLOSED);
        }
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE), context);
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(CLOSED, e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] context)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }
}
