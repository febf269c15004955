// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.cms;

import java.io.IOException;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.CertificateList;

/** Puts beside a signature what it does not cover: the stamp that says when it was there, what was revoked. */
public final class SignedDataExtension {

    private SignedDataExtension() {}

    /** What the signature time stamp is over (EN 319 122-1, 5.3). */
    public static byte[] signatureValue(byte[] der) {
        return signer(data(der)).getEncryptedDigest().getOctets();
    }

    public static byte[] withToken(byte[] der, byte[] token) {
        var data = data(der);
        var signer = signer(data);
        try {
            var attribute = SignedDataWriter.attribute(
                    PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, ASN1Primitive.fromByteArray(token));
            var stamped = new SignerInfo(
                    signer.getSID(),
                    signer.getDigestAlgorithm(),
                    signer.getAuthenticatedAttributes(),
                    signer.getDigestEncryptionAlgorithm(),
                    signer.getEncryptedDigest(),
                    new DERSet(attribute));
            return encoded(data, data.getCRLs(), new DERSet(stamped));
        } catch (IOException e) {
            throw new IllegalStateException("own time stamp cannot be read", e);
        }
    }

    /** Revocation values inside the signed data, as baseline LT keeps them (EN 319 122-1, 6.3); those there stay. */
    public static byte[] withCrls(byte[] der, List<X509CRL> crls) {
        var data = data(der);
        var all = new ASN1EncodableVector();
        if (data.getCRLs() != null) {
            data.getCRLs().forEach(all::add);
        }
        try {
            for (var crl : crls) {
                var encoded = CertificateList.getInstance(crl.getEncoded());
                if (!contains(all, encoded)) {
                    all.add(encoded);
                }
            }
        } catch (CRLException e) {
            throw new IllegalArgumentException("the revocation list has no encoding", e);
        }
        return all.size() == 0 ? der.clone() : encoded(data, new DERSet(all), data.getSignerInfos());
    }

    private static boolean contains(ASN1EncodableVector all, CertificateList candidate) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).toASN1Primitive().equals(candidate.toASN1Primitive())) {
                return true;
            }
        }
        return false;
    }

    private static byte[] encoded(SignedData data, ASN1Set crls, ASN1Set signers) {
        var changed = new SignedData(
                data.getDigestAlgorithms(), data.getEncapContentInfo(), data.getCertificates(), crls, signers);
        try {
            return new ContentInfo(org.bouncycastle.asn1.cms.CMSObjectIdentifiers.signedData, changed)
                    .getEncoded("DER");
        } catch (IOException e) {
            throw new IllegalStateException("the signature cannot be written", e);
        }
    }

    private static SignedData data(byte[] der) {
        return SignedData.getInstance(ContentInfo.getInstance(der).getContent());
    }

    private static SignerInfo signer(SignedData data) {
        return SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
    }
}
