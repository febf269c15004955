// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/** AES-256-GCM with a random 96-bit nonce in front and a context that is authenticated, not stored. */
public final class Envelope {

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String CLOSED = "stored bytes do not open: wrong key or changed";

    private Envelope() {}

    public static byte[] encrypt(SecretKey key, byte[] plain, byte[] context, SecureRandom random) {
        return encrypt(key, plain, context, random, null);
    }

    /** @param provider whose the key is; null: whichever takes it */
    static byte[] encrypt(
            SecretKey key, byte[] plain, byte[] context, SecureRandom random, @Nullable Provider provider) {
        try {
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, context, provider);
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
        return decrypt(key, sealed, context, null);
    }

    static byte[] decrypt(SecretKey key, byte[] sealed, byte[] context, @Nullable Provider provider) {
        if (sealed.length < NONCE) {
            throw new IllegalStateException(CLOSED);
        }
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE), context, provider);
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(CLOSED, e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] context, @Nullable Provider provider)
            throws GeneralSecurityException {
        var cipher =
                provider == null ? Cipher.getInstance(TRANSFORMATION) : Cipher.getInstance(TRANSFORMATION, provider);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }
}
