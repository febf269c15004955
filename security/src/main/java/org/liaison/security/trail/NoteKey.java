// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The public key of a log in C2SP signed notes: a name and a raw Ed25519 key. */
public final class NoteKey {

    private static final byte ED25519 = 1;

    /** What X.509 puts before the 32 bytes of a raw Ed25519 key (RFC 8410). */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] typedKey;
    private final byte[] hash;

    public NoteKey(String name, byte[] publicKey) {
        if (name.isEmpty() || name.chars().anyMatch(each -> Character.isWhitespace(each) || each == '+')) {
            throw new IllegalArgumentException("a key name has neither blanks nor a plus sign");
        }
        if (publicKey.length != 32) {
            throw new IllegalArgumentException("an Ed25519 public key has 32 bytes");
        }
        this.name = name;
        this.typedKey = ByteBuffer.allocate(33).put(ED25519).put(publicKey).array();
        var sha256 = MerkleHash.sha256();
        sha256.update((name + "\n").getBytes(UTF_8));
        this.hash = Arrays.copyOf(sha256.digest(typedKey), 4);
    }

    public static NoteKey of(LogSigner signer) {
        return new NoteKey(signer.origin(), signer.publicKey());
    }

    /** @throws IllegalArgumentException unless it is a verifier key as {@link #vkey} writes it */
    public static NoteKey parse(String vkey) {
        var parts = vkey.strip().split("\\+", 3);
        var typed = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
        if (typed.length != 33 || typed[0] != ED25519) {
            throw new IllegalArgumentException("no Ed25519 verifier key");
        }
        var key = new NoteKey(parts[0], java.util.Arrays.copyOfRange(typed, 1, 33));
        if (!key.vkey().equals(vkey.strip())) {
            throw new IllegalArgumentException("the hash of the verifier key is not its own");
        }
        return key;
    }

    public String name() {
        return name;
    }

    /** The key as text that auditors and partners keep: {@code <name>+<key hash>+<key>}. */
    public String vkey() {
        return name + "+" + HexFormat.of().formatHex(hash) + "+"
                + Base64.getEncoder().encodeToString(typedKey);
    }

    @Override
    public String toString() {
        return vkey();
    }

    String signatureLine(byte[] signature) {
        var blob = ByteBuffer.allocate(hash.length + signature.length)
                .put(hash)
                .put(signature)
                .array();
        return "— " + name + " " + Base64.getEncoder().encodeToString(blob) + "\n";
    }

    /** Whether this key signed the text with that signature line. */
    boolean verifies(String text, String signatureLine) {
        var start = "— " + name + " ";
        if (!signatureLine.startsWith(start)) {
            return false;
        }
        try {
            var blob = Base64.getDecoder().decode(signatureLine.substring(start.length()));
            if (blob.length != 68 || !Arrays.equals(blob, 0, 4, hash, 0, 4)) {
                return false;
            }
            var ed25519 = Signature.getInstance("Ed25519");
            var encoded = ByteBuffer.allocate(44)
                    .put(X509_PREFIX)
                    .put(typedKey, 1, 32)
                    .array();
            ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            ed25519.update(text.getBytes(UTF_8));
            return ed25519.verify(blob, 4, 64);
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }
}
