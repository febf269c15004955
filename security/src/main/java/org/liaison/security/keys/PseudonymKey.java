// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.liaison.schemas.message.PartnerId;

/**
 * The secret that pseudonyms come from. Every partner has a key of its own, derived from it by HKDF (RFC 5869), so that
 * two partners who compare their pseudonyms learn nothing.
 */
public final class PseudonymKey {

    private static final String HMAC = "HmacSHA256";
    private static final byte[] SALT = "liaison pseudonyms 1".getBytes(StandardCharsets.US_ASCII);
    private static final int BYTES = 32;

    private final byte[] extracted;

    PseudonymKey(SecretKey secret) {
        this.extracted = extract(SALT, secret.getEncoded());
    }

    /** One that nobody keeps, for saying what would happen. */
    public static PseudonymKey random() {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return new PseudonymKey(new SecretKeySpec(secret, HMAC));
    }

    /** HMAC-SHA-256 under the partner's key. */
    public byte[] mac(PartnerId partner, byte[] text) {
        return hmac(expand(extracted, partner.value().getBytes(StandardCharsets.UTF_8), BYTES), text);
    }

    /** RFC 5869, 2.2. */
    static byte[] extract(byte[] salt, byte[] secret) {
        return hmac(salt, secret);
    }

    /** RFC 5869, 2.3: T(n) = HMAC(T(n-1) | info | n). */
    static byte[] expand(byte[] extracted, byte[] info, int length) {
        var out = new byte[0];
        var block = new byte[0];
        for (var counter = 1; out.length < length; counter++) {
            block = hmac(extracted, join(block, info, new byte[] {(byte) counter}));
            out = join(out, block, new byte[0]);
        }
        return Arrays.copyOf(out, length);
    }

    private static byte[] join(byte[] one, byte[] two, byte[] three) {
        var all = Arrays.copyOf(one, one.length + two.length + three.length);
        System.arraycopy(two, 0, all, one.length, two.length);
        System.arraycopy(three, 0, all, one.length + two.length, three.length);
        return all;
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC is not available", e);
        }
    }

    @Override
    public String toString() {
        return "PseudonymKey[secret]";
    }
}
