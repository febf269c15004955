// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.cms;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jspecify.annotations.Nullable;
import org.liaison.security.keys.SignatureScheme;

/** Verifies one signature value. The key decides the algorithm; what the signature says of itself must agree. */
final class SignatureCheck {

    private static final int SMALLEST_RSA = 2048;

    private SignatureCheck() {}

    /** The scheme, or null for RSA PKCS#1 v1.5, which only a time stamp may use. */
    static @Nullable SignatureScheme check(
            PublicKey key, Hash hash, AlgorithmIdentifier algorithm, byte[] text, byte[] signature, boolean older) {
        if (older && isOlderRsa(algorithm, hash)) {
            Objection.unless(rsaBits(key) >= SMALLEST_RSA, "GW-SEA-024", "key", "an RSA key has 2048 bits at least");
            verifies(key, "SHA" + hash.bytes() * 8 + "withRSA", text, signature);
            return null;
        }
        var scheme = schemeOf(key);
        var suite = Suite.of(scheme);
        Objection.unless(
                suite.hash() == hash && suite.algorithm().equals(algorithm),
                "GW-SEA-024",
                "algorithm",
                "digest and signature algorithm are those of the key");
        Objection.unless(wellFormed(scheme, key, signature), "GW-SEA-025", "signature", "the value is in range");
        verifies(key, scheme.jca(), text, signature);
        return scheme;
    }

    private static boolean isOlderRsa(AlgorithmIdentifier algorithm, Hash hash) {
        var oid = algorithm.getAlgorithm();
        return switch (hash) {
            case SHA256 ->
                oid.equals(PKCSObjectIdentifiers.sha256WithRSAEncryption)
                        || oid.equals(PKCSObjectIdentifiers.rsaEncryption);
            case SHA384 ->
                oid.equals(PKCSObjectIdentifiers.sha384WithRSAEncryption)
                        || oid.equals(PKCSObjectIdentifiers.rsaEncryption);
            case SHA512 ->
                oid.equals(PKCSObjectIdentifiers.sha512WithRSAEncryption)
                        || oid.equals(PKCSObjectIdentifiers.rsaEncryption);
        };
    }

    private static int rsaBits(PublicKey key) {
        return key instanceof RSAPublicKey rsa ? rsa.getModulus().bitLength() : 0;
    }

    private static SignatureScheme schemeOf(PublicKey key) {
        if (key instanceof ECPublicKey curve) {
            int bits = curve.getParams().getCurve().getField().getFieldSize();
            var name = SubjectPublicKeyInfo.getInstance(key.getEncoded())
                    .getAlgorithm()
                    .getParameters();
            if (bits == 256 && org.bouncycastle.asn1.x9.X9ObjectIdentifiers.prime256v1.equals(name)) {
                return SignatureScheme.ECDSA_P256;
            }
            if (bits == 384 && org.bouncycastle.asn1.sec.SECObjectIdentifiers.secp384r1.equals(name)) {
                return SignatureScheme.ECDSA_P384;
            }
        } else if (key instanceof EdECPublicKey || key.getAlgorithm().equals("Ed25519")) {
            return SignatureScheme.ED25519;
        } else if (rsaBits(key) >= SMALLEST_RSA) {
            return SignatureScheme.RSA_PSS;
        } else if (isMlDsa65(key)) {
            return SignatureScheme.ML_DSA_65;
        }
        throw new Objection("GW-SEA-024", "key", "keys are of P-256, P-384, Ed25519, RSA of 2048 bits or ML-DSA-65");
    }

    private static boolean isMlDsa65(PublicKey key) {
        var algorithm = SubjectPublicKeyInfo.getInstance(key.getEncoded()).getAlgorithm();
        return algorithm.equals(Suite.of(SignatureScheme.ML_DSA_65).algorithm());
    }

    private static boolean wellFormed(SignatureScheme scheme, PublicKey key, byte[] signature) {
        return switch (scheme) {
            case ECDSA_P256, ECDSA_P384 ->
                isPairInRange(signature, ((ECPublicKey) key).getParams().getOrder());
            case ED25519 -> signature.length == Ed25519.SIGNATURE_SIZE && isOfPrimeOrder(key);
            case RSA_PSS -> signature.length == (rsaBits(key) + 7) / 8;
            case ML_DSA_65 -> signature.length == 3309; // FIPS 204, table 2
        };
    }

    /** Libraries differ in what they let pass here; this is SEC 1, 4.1.4 step 1 over strict DER. */
    private static boolean isPairInRange(byte[] signature, BigInteger order) {
        try {
            var pair = ASN1Primitive.fromByteArray(signature) instanceof ASN1Sequence sequence ? sequence : null;
            if (pair == null || pair.size() != 2 || !Arrays.equals(pair.getEncoded("DER"), signature)) {
                return false;
            }
            return isInRange(ASN1Integer.getInstance(pair.getObjectAt(0)).getValue(), order)
                    && isInRange(ASN1Integer.getInstance(pair.getObjectAt(1)).getValue(), order);
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            return false;
        }
    }

    private static boolean isInRange(BigInteger number, BigInteger order) {
        return number.signum() > 0 && number.compareTo(order) < 0;
    }

    /** A key of small order has signatures that hold for everything. */
    private static boolean isOfPrimeOrder(PublicKey key) {
        var raw = SubjectPublicKeyInfo.getInstance(key.getEncoded())
                .getPublicKeyData()
                .getOctets();
        return raw.length == Ed25519.PUBLIC_KEY_SIZE && Ed25519.validatePublicKeyFull(raw, 0);
    }

    private static void verifies(PublicKey key, String jca, byte[] text, byte[] signature) {
        boolean holds;
        try {
            var verifier = verifier(key, jca);
            verifier.update(text);
            holds = verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            holds = false;
        }
        Objection.unless(holds, "GW-SEA-025", "signature", "the signature verifies with the key of its certificate");
    }

    private static Signature verifier(PublicKey key, String jca) throws GeneralSecurityException {
        if (jca.equals(SignatureScheme.ML_DSA_65.jca())) { // Java knows it from 24 on only
            var provider = new BouncyCastleProvider();
            var verifier = Signature.getInstance(jca, provider);
            verifier.initVerify(
                    KeyFactory.getInstance(jca, provider).generatePublic(new X509EncodedKeySpec(key.getEncoded())));
            return verifier;
        }
        var verifier = Signature.getInstance(jca);
        if (jca.equals(SignatureScheme.RSA_PSS.jca())) {
            verifier.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        }
        verifier.initVerify(key);
        return verifier;
    }
}
