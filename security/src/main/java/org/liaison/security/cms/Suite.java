// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.cms;

import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.liaison.security.keys.SignatureScheme;

/** A scheme in the words of CMS: its digest, and its algorithm with exactly these parameters. */
public record Suite(SignatureScheme scheme, Hash hash, AlgorithmIdentifier algorithm) {

    public static Suite of(SignatureScheme scheme) {
        return switch (scheme) {
            case ECDSA_P256 -> new Suite(scheme, Hash.SHA256, bare(X9ObjectIdentifiers.ecdsa_with_SHA256));
            case ECDSA_P384 -> new Suite(scheme, Hash.SHA384, bare(X9ObjectIdentifiers.ecdsa_with_SHA384));
            case ED25519 -> new Suite(scheme, Hash.SHA512, bare(EdECObjectIdentifiers.id_Ed25519)); // RFC 8419, 3.1
            case RSA_PSS -> pss(scheme, Hash.SHA256);
            case ML_DSA_65 -> new Suite(scheme, Hash.SHA512, bare(NISTObjectIdentifiers.id_ml_dsa_65)); // RFC 9882
        };
    }

    private static AlgorithmIdentifier bare(org.bouncycastle.asn1.ASN1ObjectIdentifier oid) {
        return new AlgorithmIdentifier(oid);
    }

    /** RFC 4056: the salt is as long as the digest, MGF1 uses the same digest. */
    private static Suite pss(SignatureScheme scheme, Hash hash) {
        var digest = hash.identifier();
        return new Suite(
                scheme,
                hash,
                new AlgorithmIdentifier(
                        PKCSObjectIdentifiers.id_RSASSA_PSS,
                        new RSASSAPSSparams(
                                digest,
                                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, digest),
                                new ASN1Integer(hash.bytes()),
                                new ASN1Integer(1))));
    }
}
