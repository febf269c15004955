// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.given;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A private key with its certificate: a partner's own, or one that an attacker made to look alike. */
public record Identity(PrivateKey key, X509Certificate certificate) {

    /** From a store of the demo keys: {@code gateway} or a partner's name. */
    public static Identity of(Path keys, String owner, String alias) {
        try {
            var password = Files.readString(keys.resolve("password")).strip().toCharArray();
            var store = KeyStore.getInstance("PKCS12");
            try (var in = Files.newInputStream(keys.resolve(owner + ".p12"))) {
                store.load(in, password);
            }
            return new Identity(
                    (PrivateKey) store.getKey(alias, password), (X509Certificate) store.getCertificate(alias));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Same names, same serial number, another key: nobody vouches for it. */
    public static Identity lookingLike(X509Certificate original) {
        return made(ec(), original, Instant.now().plus(Duration.ofDays(30)));
    }

    /** Same names and an RSA key. */
    public static Identity rsaLike(X509Certificate original) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(3072);
            return made(generator.generateKeyPair(), original, Instant.now().plus(Duration.ofDays(30)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Was good until yesterday. */
    public static Identity expired(X509Certificate original) {
        return made(ec(), original, Instant.now().minus(Duration.ofDays(1)));
    }

    private static KeyPair ec() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Identity made(KeyPair pair, X509Certificate original, Instant until) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    new X500Principal(original.getIssuerX500Principal().getName()),
                    original.getSerialNumber().add(BigInteger.ZERO),
                    Date.from(until.minus(Duration.ofDays(60))),
                    Date.from(until),
                    new X500Principal(original.getSubjectX500Principal().getName()),
                    pair.getPublic());
            var algorithm = pair.getPrivate().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
            var signer = new JcaContentSignerBuilder(algorithm).build(pair.getPrivate());
            return new Identity(
                    pair.getPrivate(), new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
