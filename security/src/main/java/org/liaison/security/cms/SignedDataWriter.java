// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.cms;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.jspecify.annotations.Nullable;
import org.liaison.security.keys.Signatory;

/**
 * Signs content as CAdES baseline asks (EN 319 122-1): one signer, DER, signed attributes content-type, message-digest,
 * signing-certificate-v2, signing-time, and the algorithms themselves (RFC 6211), so that none can be exchanged.
 */
public final class SignedDataWriter {

    private SignedDataWriter() {}

    /** The content stays outside. */
    public static byte[] detached(byte[] content, Signatory signatory, Instant at) {
        return write(CMSObjectIdentifiers.data, content, null, signatory, at);
    }

    /** The content is inside, as a time stamp's is. */
    public static byte[] enclosing(ASN1ObjectIdentifier type, byte[] content, Signatory signatory, Instant at) {
        return write(type, content, new DEROctetString(content), signatory, at);
    }

    private static byte[] write(
            ASN1ObjectIdentifier type,
            byte[] content,
            @Nullable ASN1Encodable enclosed,
            Signatory signatory,
            Instant at) {
        var suite = Suite.of(signatory.scheme());
        try {
            var attributes = new DERSet(attributes(type, content, suite, signatory.certificate(), at));
            var signature = signatory.sign(attributes.getEncoded("DER"));
            var signer = new SignerInfo(
                    identifier(signatory.certificate()),
                    suite.hash().identifier(),
                    attributes,
                    suite.algorithm(),
                    new DEROctetString(signature),
                    (org.bouncycastle.asn1.ASN1Set) null);
            var data = new SignedData(
                    new DERSet(suite.hash().identifier()),
                    new ContentInfo(type, enclosed),
                    certificates(signatory),
                    null,
                    new DERSet(signer));
            return new ContentInfo(CMSObjectIdentifiers.signedData, data).getEncoded("DER");
        } catch (IOException | CertificateEncodingException e) {
            throw new IllegalStateException("the signature cannot be written", e);
        }
    }

    private static ASN1EncodableVector attributes(
            ASN1ObjectIdentifier type, byte[] content, Suite suite, X509Certificate certificate, Instant at)
            throws CertificateEncodingException {
        var hash = Hash.SHA256.of(certificate.getEncoded());
        var all = new ASN1EncodableVector();
        all.add(attribute(CMSAttributes.contentType, type));
        all.add(attribute(
                CMSAttributes.messageDigest, new DEROctetString(suite.hash().of(content))));
        all.add(attribute(CMSAttributes.signingTime, new Time(Date.from(at))));
        all.add(attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2, new SigningCertificateV2(new ESSCertIDv2(hash))));
        all.add(attribute(
                CMSAttributes.cmsAlgorithmProtect,
                new CMSAlgorithmProtection(
                        suite.hash().identifier(), CMSAlgorithmProtection.SIGNATURE, suite.algorithm())));
        return all;
    }

    static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new Attribute(type, new DERSet(value));
    }

    private static SignerIdentifier identifier(X509Certificate certificate) throws CertificateEncodingException {
        var parsed = Certificate.getInstance(certificate.getEncoded());
        return new SignerIdentifier(new IssuerAndSerialNumber(parsed));
    }

    /** The way to the anchor, without the anchor: whoever verifies has it from elsewhere or not at all. */
    private static DERSet certificates(Signatory signatory) throws CertificateEncodingException {
        var all = new ASN1EncodableVector();
        all.add(Certificate.getInstance(signatory.certificate().getEncoded()));
        for (var each : signatory.chain().subList(1, signatory.chain().size())) {
            if (!each.getSubjectX500Principal().equals(each.getIssuerX500Principal())) {
                all.add(Certificate.getInstance(each.getEncoded()));
            }
        }
        return new DERSet(all);
    }
}
