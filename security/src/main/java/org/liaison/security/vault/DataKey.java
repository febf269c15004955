// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.keys.Envelope;
import org.liaison.security.trail.Digest;

/**
 * The key of one message: encrypts its payloads and salts its digests. When it is destroyed, payloads are unreadable
 * and digests cannot be matched against guesses any more.
 */
public final class DataKey {

    static final int BYTES = 32;

    private final MessageId message;
    private final SecretKey encryption;
    private final SecretKey salt;

    DataKey(MessageId message, byte[] raw) {
        this.message = message;
        this.encryption = new SecretKeySpec(raw, "AES");
        this.salt = new SecretKeySpec(hmac(encryption, "salt".getBytes(StandardCharsets.US_ASCII)), "HmacSHA256");
    }

    public MessageId message() {
        return message;
    }

    /** The digest of these bytes as the trail may show it. */
    public Digest digest(byte[] bytes) {
        return Digest.of(hmac(salt, bytes));
    }

    byte[] encrypt(String kind, String partner, byte[] plain, SecureRandom random) {
        return Envelope.encrypt(encryption, plain, context(kind, partner), random);
    }

    byte[] decrypt(String kind, String partner, byte[] sealed) {
        return Envelope.decrypt(encryption, sealed, context(kind, partner));
    }

    private byte[] context(String kind, String partner) {
        return (message + "|" + kind + "|" + partner).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hmac(SecretKey key, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC is not available", e);
        }
    }

    @Override
    public String toString() {
        return "DataKey[" + message + "]";
    }
}
