// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.cms;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.jspecify.annotations.Nullable;
import org.liaison.security.keys.SignatureScheme;

/**
 * Reads signed data in the one form that {@link SignedDataWriter} writes and nothing else: DER to the last byte, one
 * signer, each signed attribute once, nothing unsigned but a time stamp. What a lenient reader skips is where forgers live.
 */
public final class SignedDataReader {

    private static final ASN1ObjectIdentifier TOKEN = PKCSObjectIdentifiers.id_aa_signatureTimeStampToken;

    private final ASN1Primitive original;
    private final SignedData data;
    private final SignerInfo signer;
    private final Certificates certificates;

    private SignedDataReader(byte[] der) {
        original = parse(der);
        data = SignedData.getInstance(original);
        var digests = data.getDigestAlgorithms();
        var signers = data.getSignerInfos();
        malformedUnless(signers.size() == 1 && digests.size() == 1, "there is exactly one signer with one digest");
        signer = SignerInfo.getInstance(signers.getObjectAt(0));
        malformedUnless(
                signer.getDigestAlgorithm().equals(digests.getObjectAt(0)), "the signer's digest is the announced one");
        certificates = Certificates.of(data);
        malformedUnless(isInItsOnlyForm(), "versions and tags are those of the structure");
    }

    /** @param content what the signature is over; {@link Objection} unless all of it holds */
    public static Signed detached(byte[] der, byte[] content) {
        return guarded(() -> {
            var reader = new SignedDataReader(der);
            var info = reader.data.getEncapContentInfo();
            malformedUnless(
                    info.getContent() == null && CMSObjectIdentifiers.data.equals(info.getContentType()),
                    "the content is outside");
            return reader.read(content, false);
        });
    }

    /** For a time stamp: the content is inside and of this type. */
    public static Signed enclosing(byte[] der, ASN1ObjectIdentifier type) {
        return guarded(() -> {
            var reader = new SignedDataReader(der);
            var info = reader.data.getEncapContentInfo();
            malformedUnless(
                    type.equals(info.getContentType()) && info.getContent() instanceof ASN1OctetString,
                    "the content is inside and of its type");
            return reader.read(ASN1OctetString.getInstance(info.getContent()).getOctets(), true);
        });
    }

    /** Bouncy Castle says in many ways that a structure is not what it is read as, from casts to array bounds. */
    private static Signed guarded(Supplier<Signed> reading) {
        try {
            return reading.get();
        } catch (Objection e) {
            throw e;
        } catch (RuntimeException malformed) {
            throw new Objection("GW-SEA-022", "signature", "every part is what its place asks for");
        }
    }

    private static ASN1Primitive parse(byte[] der) {
        try {
            var whole = ASN1Primitive.fromByteArray(der);
            malformedUnless(whole != null && Arrays.equals(whole.getEncoded("DER"), der), "it is DER to its last byte");
            var info = ContentInfo.getInstance(whole);
            malformedUnless(CMSObjectIdentifiers.signedData.equals(info.getContentType()), "it is signed data");
            return info.getContent().toASN1Primitive();
        } catch (IOException e) {
            throw new Objection("GW-SEA-022", "signature", "it is DER to its last byte");
        }
    }

    /** Bouncy Castle reads more tags than the standard has, so what was read is written again and compared. */
    private boolean isInItsOnlyForm() {
        var signerAgain = new SignerInfo(
                signer.getSID(),
                signer.getDigestAlgorithm(),
                signer.getAuthenticatedAttributes(),
                signer.getDigestEncryptionAlgorithm(),
                signer.getEncryptedDigest(),
                signer.getUnauthenticatedAttributes());
        var again = new SignedData(
                data.getDigestAlgorithms(),
                data.getEncapContentInfo(),
                data.getCertificates(),
                data.getCRLs(),
                new DERSet(signerAgain));
        return again.toASN1Primitive().equals(original) && signer.getVersion().hasValue(1);
    }

    private Signed read(byte[] content, boolean stamp) {
        try {
            var own = certificates.of(
                    IssuerAndSerialNumber.getInstance(signer.getSID().getId()));
            var hash = Hash.find(signer.getDigestAlgorithm())
                    .orElseThrow(() -> new Objection("GW-SEA-024", "digest", "the digest is SHA-256, -384 or -512"));
            var time = attributes(content, hash, own, stamp);
            var scheme = scheme(own, hash, stamp);
            return new Signed(
                    own,
                    certificates.all(),
                    certificates.crls(),
                    time,
                    scheme,
                    signer.getEncryptedDigest().getOctets(),
                    content,
                    token(stamp));
        } catch (IOException | CertificateException | ParseException e) {
            throw new Objection("GW-SEA-022", "signature", "every part is what its place asks for");
        }
    }

    private @Nullable SignatureScheme scheme(X509Certificate own, Hash hash, boolean stamp) throws IOException {
        return SignatureCheck.check(
                own.getPublicKey(),
                hash,
                signer.getDigestEncryptionAlgorithm(),
                signer.getAuthenticatedAttributes().getEncoded("DER"),
                signer.getEncryptedDigest().getOctets(),
                stamp);
    }

    private @Nullable Instant attributes(byte[] content, Hash hash, X509Certificate own, boolean stamp)
            throws CertificateException, ParseException {
        var all = signer.getAuthenticatedAttributes();
        brokenUnless(all != null && eachOnce(all), "each signed attribute is there once, with one value");
        brokenUnless(
                data.getEncapContentInfo().getContentType().equals(value(all, CMSAttributes.contentType)),
                "the signed content type is the content's");
        var digest = value(all, CMSAttributes.messageDigest);
        brokenUnless(
                digest instanceof ASN1OctetString octets && Arrays.equals(octets.getOctets(), hash.of(content)),
                "the signed digest is the content's");
        brokenUnless(namesCertificate(all, own), "the signed attributes name the signer's certificate");
        var protection = value(all, CMSAttributes.cmsAlgorithmProtect);
        brokenUnless(
                protection == null ? stamp : agrees(CMSAlgorithmProtection.getInstance(protection)),
                "the signed attributes name the algorithms in use");
        var time = value(all, CMSAttributes.signingTime);
        brokenUnless(time != null || stamp, "the signed attributes say when");
        return time == null ? null : Time.getInstance(time).getDate().toInstant();
    }

    private static boolean eachOnce(ASN1Set attributes) {
        var seen = new HashSet<ASN1ObjectIdentifier>();
        for (var each : attributes) {
            var attribute = Attribute.getInstance(each);
            if (!seen.add(attribute.getAttrType()) || attribute.getAttrValues().size() != 1) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable ASN1Encodable value(ASN1Set attributes, ASN1ObjectIdentifier type) {
        for (var each : attributes) {
            var attribute = Attribute.getInstance(each);
            if (attribute.getAttrType().equals(type)) {
                return attribute.getAttrValues().getObjectAt(0);
            }
        }
        return null;
    }

    private static boolean namesCertificate(ASN1Set attributes, X509Certificate own) throws CertificateException {
        var value = value(attributes, PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (value == null) {
            return false;
        }
        var named = SigningCertificateV2.getInstance(value).getCerts()[0];
        var encoded = own.getEncoded();
        return Hash.find(named.getHashAlgorithm())
                .filter(hash -> Arrays.equals(hash.of(encoded), named.getCertHash()))
                .isPresent();
    }

    private boolean agrees(CMSAlgorithmProtection named) {
        return named.getDigestAlgorithm().equals(signer.getDigestAlgorithm())
                && signer.getDigestEncryptionAlgorithm().equals(named.getSignatureAlgorithm());
    }

    private byte @Nullable [] token(boolean stamp) throws IOException {
        var unsigned = signer.getUnauthenticatedAttributes();
        if (unsigned == null) {
            return null;
        }
        var token = unsigned.size() == 1 && eachOnce(unsigned) ? value(unsigned, TOKEN) : null;
        if (stamp || token == null) {
            throw new Objection("GW-SEA-022", "signature", "nothing is unsigned but one time stamp");
        }
        return token.toASN1Primitive().getEncoded("DER");
    }

    private static void malformedUnless(boolean holds, String rule) {
        Objection.unless(holds, "GW-SEA-022", "signature", rule);
    }

    private static void brokenUnless(boolean holds, String rule) {
        Objection.unless(holds, "GW-SEA-023", "signed attributes", rule);
    }
}
