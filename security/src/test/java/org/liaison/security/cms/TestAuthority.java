// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.cms;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.liaison.security.keys.SignatureScheme;

/** A certificate authority for tests: of signers in every scheme, of time stamps, of what it revoked. */
public final class TestAuthority {

    private final SecureRandom random = new SecureRandom();
    private final X500Name name;
    private final KeyPair pair;
    private final X509Certificate certificate;
    private final Instant from;

    public TestAuthority(String name, Instant from) {
        this.name = new X500Name("CN=" + name + ",O=Liaison test");
        this.from = from;
        this.pair = pair(SignatureScheme.ECDSA_P256);
        this.certificate = issue(this.name, pair, new Usage(KeyUsage.keyCertSign | KeyUsage.cRLSign, null, true));
    }

    /** What a certificate is for. */
    public record Usage(
            int keyUsage, @org.jspecify.annotations.Nullable KeyPurposeId purpose, boolean authority) {

        public static final Usage SEAL = new Usage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation, null, false);
        public static final Usage TIME = new Usage(KeyUsage.digitalSignature, KeyPurposeId.id_kp_timeStamping, false);
        public static final Usage WEB = new Usage(KeyUsage.digitalSignature, KeyPurposeId.id_kp_serverAuth, false);
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** The signers and the time-stamping authorities of this authority are trusted. */
    public Trust trust() {
        return new Trust(Set.of(certificate), Set.of(certificate), List.of(), false);
    }

    public TestSignatory signatory(SignatureScheme scheme, Usage usage) {
        var own = pair(scheme);
        var issued = issue(new X500Name("CN=" + scheme + " signer,O=Liaison test"), own, usage);
        return new TestSignatory(own.getPrivate(), List.of(issued, certificate), scheme);
    }

    public X509CRL crl(Instant at, List<X509Certificate> revoked) {
        var builder = new JcaX509v2CRLBuilder(certificate, Date.from(at));
        builder.setNextUpdate(Date.from(at.plus(Duration.ofDays(7))));
        revoked.forEach(each -> builder.addCRLEntry(each.getSerialNumber(), Date.from(at), 1));
        try {
            builder.addExtension(Extension.cRLNumber, false, new org.bouncycastle.asn1.x509.CRLNumber(BigInteger.ONE));
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
            return new JcaX509CRLConverter().getCRL(builder.build(signer));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static KeyPair pair(SignatureScheme scheme) {
        try {
            return switch (scheme) {
                case ECDSA_P256 -> curve("secp256r1");
                case ECDSA_P384 -> curve("secp384r1");
                case ED25519 -> KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                case RSA_PSS -> rsa(3072);
                case ML_DSA_65 ->
                    KeyPairGenerator.getInstance("ML-DSA-65", new BouncyCastleProvider())
                            .generateKeyPair();
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static KeyPair rsa(int bits) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private static KeyPair curve(String curve) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    public X509Certificate issue(X500Name subject, KeyPair own, Usage usage) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    new BigInteger(100, random),
                    Date.from(from),
                    Date.from(from.plus(Duration.ofDays(usage.authority() ? 4000 : 800))),
                    subject,
                    own.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(usage.authority()));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage.keyUsage()));
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createSubjectKeyIdentifier(own.getPublic()));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(pair.getPublic()));
            if (usage.purpose() != null) {
                builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(usage.purpose()));
            }
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
