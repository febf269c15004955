// SPDX-License-Identifier: EUPL-1.2
package org.liaison.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** A log's Ed25519 key, read from its text form {@code <name>+<key hash>+<base64 of 0x01 and key>} (C2SP signed-note). */
final class LogKey {

    private static final int KEY_BYTES = 32;

    private final String vkey;
    private final String name;
    private final byte[] hash;
    private final PublicKey key;

    private LogKey(String vkey, String name, byte[] hash, PublicKey key) {
        this.vkey = vkey;
        this.name = name;
        this.hash = hash;
        this.key = key;
    }

    static Optional<LogKey> find(String vkey) {
        var parts = vkey.split("\\+", 3);
        if (parts.length != 3 || parts[0].isEmpty()) {
            return Optional.empty();
        }
        try {
            var typed = Base64.getDecoder().decode(parts[2]);
            if (typed.length != 1 + KEY_BYTES || typed[0] != 1) {
                return Optional.empty();
            }
            var sha256 = GrowingRoot.sha256();
            sha256.update((parts[0] + "\n").getBytes(UTF_8));
            var hash = Arrays.copyOf(sha256.digest(typed), 4);
            return HexFormat.of().formatHex(hash).equals(parts[1])
                    ? Optional.of(new LogKey(vkey, parts[0], hash, decode(typed)))
                    : Optional.empty();
        } catch (IllegalArgumentException | GeneralSecurityException notAKey) {
            return Optional.empty();
        }
    }

    String vkey() {
        return vkey;
    }

    String name() {
        return name;
    }

    /** Whether the signature line is this key's over the text, written in the one way it can be written. */
    boolean signed(String text, String signatureLine) throws GeneralSecurityException {
        var start = "— " + name + " ";
        if (!signatureLine.startsWith(start)) {
            return false;
        }
        var encoded = signatureLine.substring(start.length());
        var blob = decodeStrictly(encoded);
        if (blob.length != hash.length + 64 || !Arrays.equals(blob, 0, hash.length, hash, 0, hash.length)) {
            return false;
        }
        var ed25519 = Signature.getInstance("Ed25519");
        ed25519.initVerify(key);
        ed25519.update(text.getBytes(UTF_8));
        return ed25519.verify(blob, hash.length, 64);
    }

    /** Empty unless decoding and encoding give the same text: base64 can hide unused bits. */
    private static byte[] decodeStrictly(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(bytes).equals(text) ? bytes : new byte[0];
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    /** RFC 8032: y in 255 bits little-endian, the top bit says whether x is odd. */
    private static PublicKey decode(byte[] typed) throws GeneralSecurityException {
        var y = new byte[KEY_BYTES];
        for (int each = 0; each < KEY_BYTES; each++) {
            y[each] = typed[KEY_BYTES - each];
        }
        boolean oddX = (y[0] & 0x80) != 0;
        y[0] &= 0x7f;
        var point = new EdECPoint(oddX, new BigInteger(1, y));
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }
}
