// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.BERSequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.security.cms.TestAuthority.Usage;
import org.liaison.security.keys.SignatureScheme;

/** Signed data that is wrong in one way each, and really signed: none may pass. */
class SignedDataVectorsTest {

    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);

    @SuppressWarnings("TimeInStaticInitializer") // its certificates begin with the test
    private static final TestAuthority AUTHORITY =
            new TestAuthority("A", Instant.now().minusSeconds(600));

    private static final TestSignatory SIGNER = AUTHORITY.signatory(SignatureScheme.ECDSA_P256, Usage.SEAL);
    private static final TestSignatory OTHER = AUTHORITY.signatory(SignatureScheme.ECDSA_P256, Usage.SEAL);
    private static final TestSignatory LARGER = AUTHORITY.signatory(SignatureScheme.ECDSA_P384, Usage.SEAL);
    private static final TestSignatory EDWARDS = AUTHORITY.signatory(SignatureScheme.ED25519, Usage.SEAL);
    private static final TestSignatory RSA = AUTHORITY.signatory(SignatureScheme.RSA_PSS, Usage.SEAL);
    private static final TestSignatory LATTICE = AUTHORITY.signatory(SignatureScheme.ML_DSA_65, Usage.SEAL);

    private static final AlgorithmIdentifier SHA1 = new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1);
    private static final AlgorithmIdentifier MD5 = new AlgorithmIdentifier(PKCSObjectIdentifiers.md5);

    @ParameterizedTest
    @EnumSource
    void takesWhatIsRight(SignatureScheme scheme) {
        var signer = AUTHORITY.signatory(scheme, Usage.SEAL);

        var signed = SignedDataReader.detached(new Forge(signer, CONTENT).der(), CONTENT);

        assertThat(signed.scheme()).isEqualTo(scheme);
        assertThat(signed.signer()).isEqualTo(signer.certificate());
    }

    static Stream<Arguments> wrong() {
        return Stream.of(attributes(), algorithms(), structure(), edwards(), rsa(), lattice())
                .flatMap(each -> each);
    }

    private static Stream<Arguments> attributes() {
        var digest = new DEROctetString(Hash.SHA256.of(CONTENT));
        return Stream.of(
                forge(
                        "digest of other content",
                        "GW-SEA-023",
                        f -> f.instead(CMSAttributes.messageDigest, new DEROctetString(Hash.SHA256.of(new byte[1])))),
                forge(
                        "digest cut short",
                        "GW-SEA-023",
                        f -> f.instead(
                                CMSAttributes.messageDigest,
                                new DEROctetString(Arrays.copyOf(Hash.SHA256.of(CONTENT), 31)))),
                forge(
                        "empty digest",
                        "GW-SEA-023",
                        f -> f.instead(CMSAttributes.messageDigest, new DEROctetString(new byte[0]))),
                forge("no digest", "GW-SEA-023", f -> f.without(CMSAttributes.messageDigest)),
                forge(
                        "digest that is no octet string",
                        "GW-SEA-023",
                        f -> f.instead(CMSAttributes.messageDigest, new ASN1Integer(1))),
                forge("digest twice", "GW-SEA-023", f -> f.with(CMSAttributes.messageDigest, digest)),
                forge(
                        "two values of the digest",
                        "GW-SEA-023",
                        f -> f.instead(CMSAttributes.messageDigest, digest, new DEROctetString(new byte[32]))),
                forge("no value of the digest", "GW-SEA-023", f -> f.instead(CMSAttributes.messageDigest)),
                forge("no content type", "GW-SEA-023", f -> f.without(CMSAttributes.contentType)),
                forge(
                        "other content type",
                        "GW-SEA-023",
                        f -> f.instead(CMSAttributes.contentType, CMSObjectIdentifiers.envelopedData)),
                forge(
                        "content type twice",
                        "GW-SEA-023",
                        f -> f.with(CMSAttributes.contentType, CMSObjectIdentifiers.data)),
                forge("no time", "GW-SEA-023", f -> f.without(CMSAttributes.signingTime)),
                forge(
                        "time that is none",
                        "GW-SEA-022",
                        f -> f.instead(CMSAttributes.signingTime, new DEROctetString(CONTENT))),
                forge(
                        "no certificate named",
                        "GW-SEA-023",
                        f -> f.without(PKCSObjectIdentifiers.id_aa_signingCertificateV2)),
                forge(
                        "other certificate named",
                        "GW-SEA-023",
                        f -> f.instead(PKCSObjectIdentifiers.id_aa_signingCertificateV2, Forge.names(OTHER))),
                forge(
                        "certificate named by SHA-1",
                        "GW-SEA-023",
                        f -> f.without(PKCSObjectIdentifiers.id_aa_signingCertificateV2)
                                .with(
                                        PKCSObjectIdentifiers.id_aa_signingCertificate,
                                        new SigningCertificate(new ESSCertID(new byte[20])))),
                forge("no attributes at all", "GW-SEA-023", f -> f.attributes.clear()),
                forge("algorithms not protected", "GW-SEA-023", f -> f.without(CMSAttributes.cmsAlgorithmProtect)),
                forge(
                        "other algorithms protected",
                        "GW-SEA-023",
                        f -> f.instead(
                                CMSAttributes.cmsAlgorithmProtect,
                                Forge.protects(Hash.SHA384.identifier(), f.algorithm))));
    }

    private static Stream<Arguments> algorithms() {
        return Stream.of(
                forge("SHA-1", "GW-SEA-024", f -> digests(f, SHA1)),
                forge("MD5", "GW-SEA-024", f -> digests(f, MD5)),
                forge(
                        "digest with parameters",
                        "GW-SEA-024",
                        f -> digests(
                                f,
                                new AlgorithmIdentifier(Hash.SHA256.identifier().getAlgorithm(), new ASN1Integer(1)))),
                forge("digest of another size than the key's", "GW-SEA-023", f -> digests(f, Hash.SHA512.identifier())),
                forge(
                        "ECDSA with SHA-1",
                        "GW-SEA-024",
                        f -> signs(f, new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA1))),
                forge(
                        "ECDSA with SHA-384 by a P-256 key",
                        "GW-SEA-024",
                        f -> signs(f, new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA384))),
                forge(
                        "ECDSA with parameters",
                        "GW-SEA-024",
                        f -> signs(
                                f, new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256, DERNull.INSTANCE))),
                forge(
                        "RSA named, curve signed",
                        "GW-SEA-024",
                        f -> signs(
                                f,
                                new AlgorithmIdentifier(
                                        PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE))),
                forge(
                        "Ed25519 named, curve signed",
                        "GW-SEA-024",
                        f -> signs(f, Suite.of(SignatureScheme.ED25519).algorithm())),
                forge(
                        "ML-DSA named, curve signed",
                        "GW-SEA-024",
                        f -> signs(f, Suite.of(SignatureScheme.ML_DSA_65).algorithm())),
                forge("announced digest is another", "GW-SEA-022", f -> f.announced = Hash.SHA512.identifier()),
                forge("signature over other attributes", "GW-SEA-025", f -> f.signed = bytes -> new byte[8]),
                forge("signature over the content", "GW-SEA-025", f -> f.signed = bytes -> CONTENT));
    }

    private static Stream<Arguments> structure() {
        var token = new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.2.14");
        var counter = new ASN1ObjectIdentifier("1.2.840.113549.1.9.6");
        return Stream.of(
                forge("two signers", "GW-SEA-022", f -> f.signers = 2),
                forge("no signer", "GW-SEA-022", f -> f.signers = 0),
                forge("no certificate", "GW-SEA-026", f -> f.certificates.clear()),
                forge("the certificate twice", "GW-SEA-026", f -> f.certificates.add(Forge.certificate(SIGNER))),
                forge("another's certificate only", "GW-SEA-026", f -> {
                    f.certificates.clear();
                    f.certificates.add(Forge.certificate(OTHER));
                }),
                forge("signed by another than named", "GW-SEA-023", f -> {
                    f.certificates.add(Forge.certificate(OTHER));
                    f.identifier = new SignerIdentifier(new IssuerAndSerialNumber(Forge.certificate(OTHER)));
                }),
                forge(
                        "signer by key identifier",
                        "GW-SEA-022",
                        f -> f.identifier = new SignerIdentifier(new DEROctetString(new byte[20]))),
                forge("content inside", "GW-SEA-022", f -> f.enclosed = new DEROctetString(CONTENT)),
                forge("content of another type", "GW-SEA-022", f -> f.type = CMSObjectIdentifiers.encryptedData),
                forge(
                        "counter signature",
                        "GW-SEA-022",
                        f -> f.unsigned = new DERSet(Forge.attribute(counter, new DEROctetString(CONTENT)))),
                forge(
                        "two time stamps",
                        "GW-SEA-022",
                        f -> f.unsigned = new DERSet(
                                Forge.attribute(token, new DERSequence(), new DERSequence(new ASN1Integer(1))))),
                forge("unsigned attributes empty", "GW-SEA-022", f -> f.unsigned = new DERSet()),
                forge("something that is no certificate", "GW-SEA-022", f -> f.certificates.add(new ASN1Integer(7))));
    }

    private static Stream<Arguments> edwards() {
        var order = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
        return Stream.of(
                forge(EDWARDS, "S not below the order", "GW-SEA-025", f -> f.signature = bytes -> addToS(bytes, order)),
                forge(
                        EDWARDS,
                        "S zero",
                        "GW-SEA-025",
                        f -> f.signature = bytes -> Arrays.copyOf(Arrays.copyOf(bytes, 32), 64)),
                forge(
                        EDWARDS,
                        "R zero",
                        "GW-SEA-025",
                        f -> f.signature = bytes -> {
                            Arrays.fill(bytes, 0, 32, (byte) 0);
                            return bytes;
                        }),
                forge(EDWARDS, "a byte too few", "GW-SEA-025", f -> f.signature = bytes -> Arrays.copyOf(bytes, 63)),
                forge(EDWARDS, "a byte too many", "GW-SEA-025", f -> f.signature = bytes -> Arrays.copyOf(bytes, 65)),
                forge(EDWARDS, "empty", "GW-SEA-025", f -> f.signature = bytes -> new byte[0]),
                forge(EDWARDS, "digest SHA-256", "GW-SEA-023", f -> digests(f, Hash.SHA256.identifier())),
                forge(
                        EDWARDS,
                        "ECDSA named",
                        "GW-SEA-024",
                        f -> signs(f, Suite.of(SignatureScheme.ECDSA_P256).algorithm())));
    }

    private static Stream<Arguments> rsa() {
        return Stream.of(
                forge(RSA, "salt of 20 bytes", "GW-SEA-025", f -> pss(f, "SHA-256", MGF1ParameterSpec.SHA256, 20)),
                forge(RSA, "no salt", "GW-SEA-025", f -> pss(f, "SHA-256", MGF1ParameterSpec.SHA256, 0)),
                forge(RSA, "MGF1 with SHA-1", "GW-SEA-025", f -> pss(f, "SHA-256", MGF1ParameterSpec.SHA1, 32)),
                forge(RSA, "digest SHA-512 within", "GW-SEA-025", f -> pss(f, "SHA-512", MGF1ParameterSpec.SHA512, 64)),
                forge(RSA, "salt of 20 bytes named", "GW-SEA-024", f -> signs(f, named(20))),
                forge(
                        RSA,
                        "default parameters, which are SHA-1",
                        "GW-SEA-024",
                        f -> signs(
                                f,
                                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, new RSASSAPSSparams()))),
                forge(
                        RSA,
                        "no parameters",
                        "GW-SEA-024",
                        f -> signs(f, new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS))),
                forge(
                        RSA,
                        "PKCS#1 v1.5",
                        "GW-SEA-024",
                        f -> signs(
                                f,
                                new AlgorithmIdentifier(
                                        PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE))),
                forge(RSA, "zero", "GW-SEA-025", f -> f.signature = bytes -> new byte[bytes.length]),
                forge(
                        RSA,
                        "shorter than the modulus",
                        "GW-SEA-025",
                        f -> f.signature = bytes -> Arrays.copyOf(bytes, bytes.length - 1)),
                forge(
                        RSA,
                        "longer than the modulus",
                        "GW-SEA-025",
                        f -> f.signature = bytes -> Arrays.copyOf(bytes, bytes.length + 1)),
                forge(weakRsa(), "a modulus of 1024 bits", "GW-SEA-024", f -> {}));
    }

    private static Stream<Arguments> lattice() {
        return Stream.of(
                forge(
                        LATTICE,
                        "a changed byte",
                        "GW-SEA-025",
                        f -> f.signature = bytes -> {
                            bytes[100] ^= 1;
                            return bytes;
                        }),
                forge(LATTICE, "a byte too few", "GW-SEA-025", f -> f.signature = bytes -> Arrays.copyOf(bytes, 3308)),
                forge(
                        LATTICE,
                        "hint padding",
                        "GW-SEA-025",
                        f -> f.signature = bytes -> {
                            bytes[bytes.length - 1] = (byte) 0xff;
                            return bytes;
                        }),
                forge(
                        LATTICE,
                        "ECDSA named",
                        "GW-SEA-024",
                        f -> signs(f, Suite.of(SignatureScheme.ECDSA_P384).algorithm())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("wrong")
    void refuses(String scheme, String what, String code, Forge forge) {
        assertRefused(forge.der(), code);
    }

    static Stream<Arguments> pairs() {
        var n = ((ECPublicKey) SIGNER.certificate().getPublicKey()).getParams().getOrder();
        var values = List.of(
                BigInteger.ZERO,
                BigInteger.ONE,
                BigInteger.ONE.negate(),
                n,
                n.subtract(BigInteger.ONE),
                n.add(BigInteger.ONE),
                n.negate(),
                n.shiftLeft(1),
                BigInteger.ONE.shiftLeft(256),
                BigInteger.ONE.shiftLeft(4096));
        return values.stream().flatMap(r -> values.stream().map(s -> Arguments.of(r, s)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void refusesEveryPairOfEdgeValues(BigInteger r, BigInteger s) throws Exception {
        var forge = new Forge(SIGNER, CONTENT);
        var pair = new DERSequence(new ASN1EncodableVector() {
                    {
                        add(new ASN1Integer(r));
                        add(new ASN1Integer(s));
                    }
                })
                .getEncoded();
        forge.signature = bytes -> pair;

        assertRefused(forge.der(), "GW-SEA-025");
    }

    @Test
    void refusesASignatureOfTheRightPairInAnotherForm() {
        var right = SIGNER.sign(new byte[1]);

        for (var each : List.of(
                HexFormat.of().parseHex("3000"),
                HexFormat.of().parseHex("30060201010201"),
                new byte[0],
                Arrays.copyOf(right, right.length + 1),
                new byte[64])) {
            var forge = new Forge(SIGNER, CONTENT);
            forge.signature = bytes -> each;
            assertRefused(forge.der(), "GW-SEA-025");
        }
        assertRefused(
                reshaped(
                        bytes -> { // length in the long form, which BER allows
                            var out = new byte[bytes.length + 1];
                            out[0] = 0x30;
                            out[1] = (byte) 0x81;
                            System.arraycopy(bytes, 1, out, 2, bytes.length - 1);
                            return out;
                        }),
                "GW-SEA-025");
        assertRefused(
                reshaped(
                        bytes -> { // a needless zero before r
                            var out = new byte[bytes.length + 1];
                            System.arraycopy(bytes, 0, out, 0, 4);
                            out[1]++;
                            out[3]++;
                            System.arraycopy(bytes, 4, out, 5, bytes.length - 4);
                            return out;
                        }),
                "GW-SEA-025");
    }

    private static byte[] reshaped(java.util.function.UnaryOperator<byte[]> shape) {
        var forge = new Forge(SIGNER, CONTENT);
        forge.signature = shape;
        return forge.der();
    }

    @Test
    void refusesEveryEncodingButDer() throws Exception {
        var data = new Forge(SIGNER, CONTENT).data();
        var right = Forge.encoded(data, "DER");
        assertRefused(
                new BERSequence(new ASN1EncodableVector() {
                            {
                                add(CMSObjectIdentifiers.signedData);
                                add(new org.bouncycastle.asn1.BERTaggedObject(0, data));
                            }
                        })
                        .getEncoded(),
                "GW-SEA-022");
        assertRefused(Arrays.copyOf(right, right.length + 1), "GW-SEA-022");
        assertRefused(Arrays.copyOf(right, right.length - 1), "GW-SEA-022");
        assertRefused(new byte[0], "GW-SEA-022");
        assertRefused(longForm(right), "GW-SEA-022");
        assertRefused(new ContentInfo(CMSObjectIdentifiers.data, new DEROctetString(right)).getEncoded(), "GW-SEA-022");
        assertRefused(unsorted(), "GW-SEA-022");
    }

    /** A set whose elements are not in the order that DER asks for. */
    private static byte[] unsorted() throws java.io.IOException {
        var forge = new Forge(SIGNER, CONTENT);
        forge.certificates.add(Forge.certificate(OTHER));
        var sorted = HexFormat.of().formatHex(forge.der());
        var one = hex(Forge.certificate(SIGNER));
        var other = hex(Forge.certificate(OTHER));
        var swapped = sorted.contains(one + other)
                ? sorted.replace(one + other, other + one)
                : sorted.replace(other + one, one + other);
        assertThat(swapped).isNotEqualTo(sorted);
        return HexFormat.of().parseHex(swapped);
    }

    private static String hex(org.bouncycastle.asn1.x509.Certificate certificate) throws java.io.IOException {
        return HexFormat.of().formatHex(certificate.getEncoded());
    }

    /** The outer length with a needless zero in front. */
    private static byte[] longForm(byte[] der) {
        var out = new byte[der.length + 1];
        System.arraycopy(der, 0, out, 0, 1);
        out[1] = (byte) 0x83;
        out[2] = 0;
        System.arraycopy(der, 2, out, 3, der.length - 2);
        return out;
    }

    @Test
    void refusesAKeyOfSmallOrder() throws Exception {
        var identity = HexFormat.of().parseHex("302a300506032b6570032100" + "01" + "00".repeat(31));
        var key = java.security.KeyFactory.getInstance("Ed25519")
                .generatePublic(new java.security.spec.X509EncodedKeySpec(identity));
        var certificate = AUTHORITY.issue(new X500Name("CN=small"), new KeyPair(key, EDWARDS.key()), Usage.SEAL);
        var forge = new Forge(new TestSignatory(EDWARDS.key(), List.of(certificate), SignatureScheme.ED25519), CONTENT);
        forge.signature = bytes -> { // R the identity, S zero: holds for every text under the identity as key
            var value = new byte[64];
            value[0] = 1;
            return value;
        };

        assertRefused(forge.der(), "GW-SEA-025");
    }

    @Test
    void refusesTheContentOfAnother() {
        var der = new Forge(SIGNER, CONTENT).der();

        assertThatThrownBy(() -> SignedDataReader.detached(der, new byte[] {1}))
                .isInstanceOfSatisfying(
                        Objection.class, e -> assertThat(e.finding().code()).isEqualTo("GW-SEA-023"));
    }

    @Test
    void takesNoneOfTheChangedBytesForTheSame() {
        var right = new Forge(LARGER, CONTENT).der();

        for (int at = 0; at < right.length; at++) {
            var wrong = right.clone();
            wrong[at] ^= (byte) (1 << at % 8);
            var thrown = catchThrowable(() -> {
                var signed = SignedDataReader.detached(wrong, CONTENT);
                AUTHORITY.trust().checkSigner(signed, Instant.now());
            });
            assertThat(thrown).as("byte " + at).isInstanceOf(Objection.class);
        }
    }

    private static void assertRefused(byte[] der, String code) {
        assertThatThrownBy(() -> SignedDataReader.detached(der, CONTENT))
                .isInstanceOfSatisfying(
                        Objection.class, e -> assertThat(e.finding().code()).isEqualTo(code));
    }

    private static Arguments forge(String what, String code, Consumer<Forge> change) {
        return forge(SIGNER, what, code, change);
    }

    private static Arguments forge(TestSignatory signer, String what, String code, Consumer<Forge> change) {
        var forge = new Forge(signer, CONTENT);
        change.accept(forge);
        return Arguments.of(signer.scheme().name(), what, code, forge);
    }

    private static void digests(Forge forge, AlgorithmIdentifier digest) {
        forge.digest = digest;
        forge.announced = digest;
        forge.instead(CMSAttributes.cmsAlgorithmProtect, Forge.protects(digest, forge.algorithm));
    }

    private static void signs(Forge forge, AlgorithmIdentifier algorithm) {
        forge.algorithm = algorithm;
        forge.instead(CMSAttributes.cmsAlgorithmProtect, Forge.protects(forge.digest, algorithm));
    }

    private static AlgorithmIdentifier named(int salt) {
        var digest = Hash.SHA256.identifier();
        return new AlgorithmIdentifier(
                PKCSObjectIdentifiers.id_RSASSA_PSS,
                new RSASSAPSSparams(
                        digest,
                        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, digest),
                        new ASN1Integer(salt),
                        new ASN1Integer(1)));
    }

    private static byte[] addToS(byte[] signature, BigInteger order) {
        var little = Arrays.copyOfRange(signature, 32, 64);
        var sum = new BigInteger(1, reversed(little)).add(order).toByteArray();
        var out = signature.clone();
        var back = reversed(sum);
        Arrays.fill(out, 32, 64, (byte) 0);
        System.arraycopy(back, 0, out, 32, Math.min(32, back.length));
        return out;
    }

    private static byte[] reversed(byte[] bytes) {
        var out = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            out[i] = bytes[bytes.length - 1 - i];
        }
        return out;
    }

    private static void pss(Forge forge, String hash, MGF1ParameterSpec mask, int salt) {
        forge.signature = ignored -> {
            try {
                var attributes = new DERSet(forge.attributes.toArray(org.bouncycastle.asn1.ASN1Encodable[]::new));
                return sign(
                        forge.signer.key(), new PSSParameterSpec(hash, "MGF1", mask, salt, 1), attributes.getEncoded());
            } catch (GeneralSecurityException | java.io.IOException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static byte[] sign(PrivateKey key, PSSParameterSpec parameters, byte[] text)
            throws GeneralSecurityException {
        var signer = Signature.getInstance("RSASSA-PSS");
        signer.setParameter(parameters);
        signer.initSign(key);
        signer.update(text);
        return signer.sign();
    }

    private static TestSignatory weakRsa() {
        try {
            var pair = TestAuthority.rsa(1024);
            var certificate = AUTHORITY.issue(new X500Name("CN=weak"), pair, Usage.SEAL);
            return new TestSignatory(pair.getPrivate(), List.of(certificate), SignatureScheme.RSA_PSS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
