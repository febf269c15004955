// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** Certification requests (PKCS#10) and what an authority sends back, both in PEM. */
public final class Requests {

    /** Marks the certificate that holds a waiting key's place in the store; nobody ever sees it. */
    private static final BigInteger HOLDER = BigInteger.valueOf(4_711);

    private Requests() {}

    static String of(String subject, KeyPair pair) throws GeneralSecurityException {
        try {
            var request = new JcaPKCS10CertificationRequestBuilder(new X500Name(subject), pair.getPublic())
                    .build(signer(pair));
            var text = new StringWriter();
            try (var pem = new JcaPEMWriter(text)) {
                pem.writeObject(request);
            }
            return text.toString();
        } catch (IOException | IllegalArgumentException e) {
            throw new KeysMissing("GW-KEY-002", "no request can be made for this subject", e);
        }
    }

    /** A PKCS#12 entry needs a certificate before there is one. */
    static X509Certificate holder(String subject, KeyPair pair) throws GeneralSecurityException {
        var now = Instant.now();
        var name = new X500Name(subject);
        var builder = new JcaX509v3CertificateBuilder(
                name, HOLDER, Date.from(now), Date.from(now.plus(Duration.ofSeconds(1))), name, pair.getPublic());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer(pair)));
    }

    static boolean isHolder(X509Certificate certificate) {
        return certificate.getSerialNumber().equals(HOLDER)
                && certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
    }

    private static ContentSigner signer(KeyPair pair) throws GeneralSecurityException {
        try {
            var algorithm = pair.getPublic().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "Ed25519";
            return new JcaContentSignerBuilder(algorithm).build(pair.getPrivate());
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    /** Every certificate in a PEM text, in its order. */
    public static List<X509Certificate> certificates(String text) {
        List<X509Certificate> all = new ArrayList<>();
        try (var pem = new PEMParser(new StringReader(text))) {
            for (var each = pem.readObject(); each != null; each = pem.readObject()) {
                if (each instanceof X509CertificateHolder holder) {
                    all.add(new JcaX509CertificateConverter().getCertificate(holder));
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new KeysMissing("GW-KEY-002", "this is no certificate in PEM", e);
        }
        if (all.isEmpty()) {
            throw new KeysMissing("GW-KEY-002", "there is no certificate in it");
        }
        return all;
    }
}
