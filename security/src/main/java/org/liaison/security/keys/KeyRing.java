// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.PartnerId;

/**
 * The gateway's keys and its partners' certificates, from PKCS#12 files in one directory: {@code gateway.p12} (aliases
 * {@code sign}, {@code tls}, {@code log}, {@code at-rest}, {@code pseudonyms}), {@code trust.p12} ({@code ca}, {@code <partner>-sign},
 * {@code <partner>-encrypt}) and {@code password}. It signs and unwraps; keys stay inside.
 */
public final class KeyRing {

    private final Map<String, PrivateKey> privateKeys = new HashMap<>();
    private final Map<String, X509Certificate> certificates = new HashMap<>();
    private final SecretKey atRest;
    private final SecretKey fingerprints;
    private final @Nullable PseudonymKey pseudonyms;
    private final SSLContext tls;
    private final SecureRandom random = new SecureRandom();

    private KeyRing(KeyStore own, KeyStore trust, char[] password) throws GeneralSecurityException {
        for (var alias : List.of("sign", "tls", "log")) {
            privateKeys.put(alias, (PrivateKey) required(own.getKey(alias, password), alias));
            certificates.put(alias, (X509Certificate) required(own.getCertificate(alias), alias));
        }
        for (var alias : Collections.list(trust.aliases())) {
            certificates.put(alias, (X509Certificate) trust.getCertificate(alias));
        }
        var raw = required(own.getKey("at-rest", password), "at-rest").getEncoded();
        atRest = new SecretKeySpec(raw, "AES");
        fingerprints =
                new SecretKeySpec(hmac(atRest, "fingerprints".getBytes(StandardCharsets.US_ASCII)), "HmacSHA256");
        pseudonyms = own.getKey("pseudonyms", password) instanceof SecretKey secret ? new PseudonymKey(secret) : null;
        tls = tls(own, trust, password);
    }

    /** @throws KeysMissing if a file, key or certificate is missing or cannot be read */
    public static KeyRing open(Path directory) {
        try {
            var password =
                    Files.readString(directory.resolve("password")).strip().toCharArray();
            return new KeyRing(
                    load(directory.resolve("gateway.p12"), password),
                    load(directory.resolve("trust.p12"), password),
                    password);
        } catch (IOException e) {
            throw new KeysMissing(
                    directory + " must hold gateway.p12, trust.p12 and password; set liaison.keys.directory", e);
        } catch (GeneralSecurityException e) {
            throw new KeysMissing("a key in " + directory + " cannot be used", e);
        }
    }

    /** A view for WS-Security: signs with {@code sign}, trusts {@code partner}'s receipt certificate and no other. */
    public Crypto wsSecurity(PartnerId partner) {
        try {
            return new RingCrypto(
                    required(privateKeys.get("sign"), "sign"), certificate("sign"), certificate(partner + "-sign"));
        } catch (WSSecurityException e) {
            throw new KeysMissing("WS-Security cannot use the keys", e);
        }
    }

    /** For {@code sign}, {@code tls}, {@code log}, {@code ca} or a partner's {@code …-sign}, {@code …-encrypt}. */
    public X509Certificate certificate(String alias) {
        return findCertificate(alias).orElseThrow(() -> new KeysMissing("no certificate named " + alias));
    }

    public Optional<X509Certificate> findCertificate(String alias) {
        return Optional.ofNullable(certificates.get(alias));
    }

    /** Every certificate by alias, for expiry gauges. */
    public Map<String, X509Certificate> certificates() {
        return Map.copyOf(certificates);
    }

    /** Mutual TLS: our {@code tls} key, trust in the {@code ca} of the trust store only. */
    public SSLContext tls() {
        return tls;
    }

    /** Ed25519 (RFC 8032) by the key of the log. */
    public byte[] signLog(byte[] text) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(privateKeys.get("log"));
            signer.update(text);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new KeysMissing("the key of the log cannot sign", e);
        }
    }

    public PublicKey logKey() {
        return certificate("log").getPublicKey();
    }

    /** Envelope encryption of a data key; {@code context} binds it to its message. */
    public byte[] wrap(byte[] dataKey, byte[] context) {
        return Envelope.encrypt(atRest, dataKey, context, random);
    }

    public byte[] unwrap(byte[] wrapped, byte[] context) {
        return Envelope.decrypt(atRest, wrapped, context);
    }

    /** Names the key that wraps, so that it can be rotated. */
    public String atRestKeyId() {
        return "at-rest";
    }

    /** Empty: the ring has no entry {@code pseudonyms}, and no agreement may ask for them. */
    public Optional<PseudonymKey> findPseudonymKey() {
        return Optional.ofNullable(pseudonyms);
    }

    /** A keyed hash that finds equal records and tells nothing about them. */
    public byte[] fingerprint(byte[] record) {
        try {
            return hmac(fingerprints, record);
        } catch (GeneralSecurityException e) {
            throw new KeysMissing("HMAC is not available", e);
        }
    }

    private static byte[] hmac(SecretKey key, byte[] text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        return mac.doFinal(text);
    }

    private static SSLContext tls(KeyStore own, KeyStore trust, char[] password) throws GeneralSecurityException {
        var only = emptyStore();
        only.setKeyEntry("tls", own.getKey("tls", password), password, own.getCertificateChain("tls"));
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(only, password);
        var anchors = emptyStore();
        anchors.setCertificateEntry("ca", trust.getCertificate("ca"));
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(anchors);
        var context = SSLContext.getInstance("TLSv1.3");
        context.init(keys.getKeyManagers(), trusted.getTrustManagers(), new SecureRandom());
        return context;
    }

    private static KeyStore emptyStore() throws GeneralSecurityException {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static KeyStore load(Path file, char[] password) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return store;
    }

    private static <T> T required(@Nullable T value, String alias) {
        if (value == null) {
            throw new KeysMissing("gateway.p12 has no entry " + alias);
        }
        return value;
    }
}
