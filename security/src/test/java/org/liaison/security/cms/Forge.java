// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.cms;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
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
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.jspecify.annotations.Nullable;
import org.liaison.security.keys.Signatory;

/** Builds signed data wrongly, one thing at a time: everything else is right and really signed. */
final class Forge {

    final TestSignatory signer;
    final byte[] content;
    List<Attribute> attributes = new ArrayList<>();
    AlgorithmIdentifier digest;
    AlgorithmIdentifier announced;
    AlgorithmIdentifier algorithm;
    UnaryOperator<byte[]> signature = bytes -> bytes;
    UnaryOperator<byte[]> signed = bytes -> bytes;
    List<ASN1Encodable> certificates = new ArrayList<>();
    ASN1ObjectIdentifier type = CMSObjectIdentifiers.data;

    @Nullable
    ASN1Encodable enclosed;

    @Nullable
    ASN1Set unsigned;

    @Nullable
    SignerIdentifier identifier;

    int signers = 1;

    Forge(TestSignatory signer, byte[] content) {
        this.signer = signer;
        this.content = content;
        var suite = Suite.of(signer.scheme());
        digest = suite.hash().identifier();
        announced = digest;
        algorithm = suite.algorithm();
        certificates.add(certificate(signer));
        attributes.add(attribute(CMSAttributes.contentType, type));
        attributes.add(attribute(
                CMSAttributes.messageDigest, new DEROctetString(suite.hash().of(content))));
        attributes.add(attribute(CMSAttributes.signingTime, new Time(Date.from(Instant.now()))));
        attributes.add(attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, names(signer)));
        attributes.add(attribute(CMSAttributes.cmsAlgorithmProtect, protects(digest, algorithm)));
    }

    static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable... values) {
        return new Attribute(type, new DERSet(values));
    }

    static CMSAlgorithmProtection protects(AlgorithmIdentifier digest, AlgorithmIdentifier algorithm) {
        return new CMSAlgorithmProtection(digest, CMSAlgorithmProtection.SIGNATURE, algorithm);
    }

    static SigningCertificateV2 names(Signatory signatory) {
        try {
            return new SigningCertificateV2(
                    new ESSCertIDv2(Hash.SHA256.of(signatory.certificate().getEncoded())));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Certificate certificate(Signatory signatory) {
        try {
            return Certificate.getInstance(signatory.certificate().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    Forge without(ASN1ObjectIdentifier attribute) {
        attributes.removeIf(each -> each.getAttrType().equals(attribute));
        return this;
    }

    Forge with(ASN1ObjectIdentifier attribute, ASN1Encodable... values) {
        attributes.add(attribute(attribute, values));
        return this;
    }

    Forge instead(ASN1ObjectIdentifier attribute, ASN1Encodable... values) {
        return without(attribute).with(attribute, values);
    }

    SignedData data() {
        try {
            var set = new DERSet(attributes.toArray(ASN1Encodable[]::new));
            var value = signature.apply(signer.sign(signed.apply(set.getEncoded("DER"))));
            var name = identifier == null
                    ? new SignerIdentifier(new IssuerAndSerialNumber(certificate(signer)))
                    : identifier;
            var infos = new ASN1EncodableVector();
            for (int i = 0; i < signers; i++) {
                infos.add(new SignerInfo(
                        name,
                        digest,
                        attributes.isEmpty() ? null : set,
                        algorithm,
                        new DEROctetString(value),
                        unsigned));
            }
            return new SignedData(
                    new DERSet(announced),
                    new ContentInfo(type, enclosed),
                    new DERSet(certificates.toArray(ASN1Encodable[]::new)),
                    null,
                    new DERSet(infos));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] der() {
        return encoded(data(), "DER");
    }

    static byte[] encoded(ASN1Encodable data, String encoding) {
        try {
            return new ContentInfo(CMSObjectIdentifiers.signedData, data).getEncoded(encoding);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
