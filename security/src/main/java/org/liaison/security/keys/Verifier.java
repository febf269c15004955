// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Verifies raw signatures, and only in the one form each can have. Providers differ in what else they let pass: padded
 * numbers, bytes behind the end, keys under which everything verifies.
 */
public final class Verifier {

    private static final int MODULUS_BITS = 2_048;
    /** RFC 8032 5.1: the order of the base point. */
    private static final BigInteger ED25519_ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private static final BigInteger ED25519_PRIME = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger ED25519_D = BigInteger.valueOf(-121_665)
            .multiply(BigInteger.valueOf(121_666).modInverse(ED25519_PRIME))
            .mod(ED25519_PRIME);

    private Verifier() {}

    public static boolean verifies(SignatureScheme scheme, PublicKey key, byte[] text, byte[] signature) {
        return verifies(scheme, key, text, signature, null);
    }

    static boolean verifies(
            SignatureScheme scheme, PublicKey key, byte[] text, byte[] signature, @Nullable Provider provider) {
        if (!isWellFormed(scheme, key, signature)) {
            return false;
        }
        try {
            var verifier = provider == null
                    ? Signature.getInstance(scheme.jca())
                    : Signature.getInstance(scheme.jca(), provider);
            if (scheme == SignatureScheme.RSA_PSS) {
                verifier.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            }
            verifier.initVerify(key);
            verifier.update(text);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean isWellFormed(SignatureScheme scheme, PublicKey key, byte[] signature) {
        return switch (scheme) {
            case ECDSA_P256 -> key instanceof ECPublicKey curve && isEcdsa(curve, 256, signature);
            case ECDSA_P384 -> key instanceof ECPublicKey curve && isEcdsa(curve, 384, signature);
            case ED25519 -> key instanceof EdECPublicKey edwards && isEd25519(edwards, signature);
            case RSA_PSS ->
                key instanceof RSAKey rsa
                        && rsa.getModulus().bitLength() >= MODULUS_BITS
                        && signature.length == (rsa.getModulus().bitLength() + 7) / 8;
            case ML_DSA_65 -> signature.length == 3_309; // FIPS 204 table 2
        };
    }

    /** DER (X.690) of two numbers from 1 to below the order: written again it must be the same bytes. */
    private static boolean isEcdsa(ECPublicKey key, int bits, byte[] signature) {
        var order = key.getParams().getOrder();
        if (order.bitLength() != bits || signature.length < 8 || signature[0] != 0x30) {
            return false;
        }
        int rLength = signature[3];
        if (signature[2] != 2 || rLength < 1 || 4 + rLength + 2 >= signature.length) {
            return false;
        }
        var r = new BigInteger(signature, 4, rLength);
        int at = 4 + rLength;
        int sLength = signature[at + 1];
        if (signature[at] != 2 || sLength < 1 || at + 2 + sLength != signature.length) {
            return false;
        }
        var s = new BigInteger(signature, at + 2, sLength);
        return isBelow(r, order) && isBelow(s, order) && Arrays.equals(der(r, s), signature);
    }

    private static boolean isBelow(BigInteger number, BigInteger order) {
        return number.signum() > 0 && number.compareTo(order) < 0;
    }

    private static byte[] der(BigInteger r, BigInteger s) {
        var first = r.toByteArray();
        var second = s.toByteArray();
        var out = new byte[6 + first.length + second.length];
        out[0] = 0x30;
        out[1] = (byte) (4 + first.length + second.length); // below 128 for both curves
        out[2] = 2;
        out[3] = (byte) first.length;
        System.arraycopy(first, 0, out, 4, first.length);
        out[4 + first.length] = 2;
        out[5 + first.length] = (byte) second.length;
        System.arraycopy(second, 0, out, 6 + first.length, second.length);
        return out;
    }

    /** RFC 8032 5.1.7: S below the order, R and A canonical; and A not of the eight points that verify anything. */
    private static boolean isEd25519(EdECPublicKey key, byte[] signature) {
        if (signature.length != 64) {
            return false;
        }
        var s = littleEndian(Arrays.copyOfRange(signature, 32, 64));
        var top = signature.clone();
        top[31] &= 0x7f;
        var r = littleEndian(Arrays.copyOfRange(top, 0, 32));
        var y = key.getPoint().getY();
        return s.compareTo(ED25519_ORDER) < 0
                && r.compareTo(ED25519_PRIME) < 0
                && y.signum() >= 0
                && y.compareTo(ED25519_PRIME) < 0
                && !isOfSmallOrder(y);
    }

    private static BigInteger littleEndian(byte[] bytes) {
        var big = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            big[i] = bytes[bytes.length - 1 - i];
        }
        return new BigInteger(1, big);
    }

    /** Doubles the point three times; the y of the neutral element is 1. The sign of x does not matter for that. */
    private static boolean isOfSmallOrder(BigInteger y) {
        var p = ED25519_PRIME;
        var current = y;
        for (int i = 0; i < 3; i++) {
            var square = current.multiply(current).mod(p);
            var d = ED25519_D.multiply(square).mod(p);
            // -x^2 + y^2 = 1 + d x^2 y^2, so x^2 = (y^2 - 1) / (d y^2 + 1)
            var below = d.add(BigInteger.ONE).mod(p);
            if (below.signum() == 0) {
                return true;
            }
            var x2 = square.subtract(BigInteger.ONE)
                    .multiply(below.modInverse(p))
                    .mod(p);
            var product = ED25519_D.multiply(x2).multiply(square).mod(p);
            var denominator = BigInteger.ONE.subtract(product).mod(p);
            if (denominator.signum() == 0) {
                return true;
            }
            current = square.add(x2).multiply(denominator.modInverse(p)).mod(p); // y' = (y^2 + x^2) / (1 - d x^2 y^2)
        }
        return current.equals(BigInteger.ONE);
    }
}
