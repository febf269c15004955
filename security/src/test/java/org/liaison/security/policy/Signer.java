// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.policy;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Somebody with a key and a certificate, who signs sets of agreements. */
record Signer(KeyPair keys, X509Certificate certificate) {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private static final AtomicInteger SERIAL = new AtomicInteger();

    static Signer of(String name) {
        return of(name, NOW.plus(Duration.ofDays(30)));
    }

    static Signer of(String name, Instant until) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            var keys = generator.generateKeyPair();
            var subject = new X500Principal("CN=" + name);
            var builder = new JcaX509v3CertificateBuilder(
                    subject,
                    BigInteger.valueOf(SERIAL.incrementAndGet()),
                    Date.from(NOW.minus(Duration.ofDays(300))),
                    Date.from(until),
                    subject,
                    keys.getPublic());
            var made = builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
            return new Signer(keys, new JcaX509CertificateConverter().getCertificate(made));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The files with a manifest that all of them signed. */
    static Bundle signed(String version, SortedMap<String, byte[]> files, Signer... signers) {
        var all = new TreeMap<>(files);
        var manifest = new Bundle(files).describe(version, null).bytes();
        all.put(Manifest.FILE, manifest);
        for (int i = 0; i < signers.length; i++) {
            all.put(
                    Manifest.FILE + "." + (i + 1) + ".p7s",
                    Signatures.sign(manifest, signers[i].keys().getPrivate(), signers[i].certificate()));
        }
        return new Bundle(all);
    }
}
