// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.seal;

import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.KeyGenerator;
import javax.xml.crypto.dsig.XMLSignature;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.message.WSSecEncrypt;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.apache.wss4j.dom.message.WSSecTimestamp;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * WS-Security 1.1 on an envelope: timestamp, then an ECDSA signature, then encryption of the body's content with
 * AES-256-GCM under a key that ECDH-ES agrees with the recipient's certificate. docs/sandbox.md has the wire contract.
 */
final class WsSecurity {

    /** How long a sealed envelope may be sent, seconds. Older ones are sealed again. */
    static final int LIFETIME_SECONDS = 300;

    private static final String ECDSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";

    private WsSecurity() {}

    /** Signs in place; returns the digest of the body that the signature carries. */
    static byte[] sign(Document envelope, Crypto crypto) throws WSSecurityException {
        return sign(envelope, SoapEnvelope.signedParts(), crypto);
    }

    /** @param covered what the signature covers, besides the timestamp */
    static byte[] sign(Document envelope, List<WSEncryptionPart> covered, Crypto crypto) throws WSSecurityException {
        var header = new WSSecHeader(envelope);
        header.insertSecurityHeader();
        var timestamp = new WSSecTimestamp(header);
        timestamp.setTimeToLive(LIFETIME_SECONDS);
        timestamp.build();
        var signature = new WSSecSignature(header);
        signature.setUserInfo("sign", "");
        signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
        signature.setSignatureAlgorithm(ECDSA_SHA256);
        signature.setDigestAlgo(WSConstants.SHA256);
        signature.setSigCanonicalization(WSConstants.C14N_EXCL_OMIT_COMMENTS);
        List<WSEncryptionPart> parts = new ArrayList<>(covered);
        parts.add(new WSEncryptionPart(timestamp.getId(), "Element"));
        signature.getParts().addAll(parts);
        signature.build(crypto);
        return bodyDigest(signature.getSignatureElement());
    }

    /** Encrypts {@code content}, which is the body's, in place for the holder of {@code recipient}. */
    static void encrypt(Document envelope, byte[] content, X509Certificate recipient, Crypto crypto)
            throws WSSecurityException {
        var header = new WSSecHeader(envelope);
        header.insertSecurityHeader();
        var encryption = new WSSecEncrypt(header);
        encryption.setUseThisCert(recipient);
        encryption.setKeyIdentifierType(WSConstants.ISSUER_SERIAL);
        encryption.setDigestAlgorithm(WSConstants.SHA256);
        encryption.setSymmetricEncAlgorithm(WSConstants.AES_256_GCM);
        if (recipient.getPublicKey().getAlgorithm().equals("EC")) {
            encryption.setKeyAgreementMethod(WSConstants.AGREEMENT_METHOD_ECDH_ES);
            encryption.setKeyDerivationMethod(WSConstants.KEYDERIVATION_CONCATKDF);
            encryption.setKeyEncAlgo(WSConstants.KEYWRAP_AES256);
        } else {
            encryption.setKeyEncAlgo(WSConstants.KEYTRANSPORT_RSAOAEP_XENC11);
            encryption.setMGFAlgorithm(WSConstants.MGF_SHA256);
        }
        encryption.setEncryptionSerializer(new WrittenContent(content));
        encryption.getParts().add(new WSEncryptionPart(SoapEnvelope.BODY_ID, "Content"));
        encryption.build(crypto, contentKey());
    }

    private static javax.crypto.SecretKey contentKey() {
        try {
            var generator = KeyGenerator.getInstance("AES");
            generator.init(256);
            return generator.generateKey();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has AES", e);
        }
    }

    private static byte[] bodyDigest(Element signature) throws WSSecurityException {
        var references = signature.getElementsByTagNameNS(XMLSignature.XMLNS, "Reference");
        for (int i = 0; i < references.getLength(); i++) {
            var reference = (Element) references.item(i);
            if (reference.getAttribute("URI").equals("#" + SoapEnvelope.BODY_ID)) {
                var value = reference.getElementsByTagNameNS(XMLSignature.XMLNS, "DigestValue");
                return Base64.getMimeDecoder().decode(value.item(0).getTextContent());
            }
        }
        throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_SIGNATURE);
    }
}
