// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.common.util.KeyUtils;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.message.WSSecEncrypt;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.apache.wss4j.dom.message.WSSecTimestamp;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Seals what this partner sends, as docs/sandbox.md asks of everybody who sends to it. */
final class Outgoing {

    private static final String PARTS = "Body Timestamp Action To MessageID";

    private final Crypto signer;
    private final String password;
    private final X509Certificate recipient;

    Outgoing(SandboxKeys keys) throws java.io.IOException, GeneralSecurityException {
        this.signer = new LoadedKey(keys.only(SandboxKeys.SIGN));
        this.password = keys.password();
        this.recipient = keys.registered("gateway-encrypt");
    }

    byte[] seal(String to, String messageId, String content) {
        try {
            var document = Soap.parse(envelope(to, messageId, content).getBytes(StandardCharsets.UTF_8));
            var security = new WSSecHeader(document);
            security.insertSecurityHeader();
            var timestamp = new WSSecTimestamp(security);
            timestamp.setTimeToLive(EnvelopeOpener.TTL_SECONDS);
            timestamp.build();
            sign(security);
            encrypt(security);
            return Soap.bytes(document);
        } catch (SAXException | WSSecurityException e) {
            throw new IllegalArgumentException("what was to be sent cannot be sealed", e);
        }
    }

    /** What the receipt has to name: the digest of the Body in our own signature. */
    static String bodyDigest(byte[] sealed) {
        try {
            Document document = Soap.parse(sealed);
            var id = Soap.body(document).getAttributeNS(WSConstants.WSU_NS, "Id");
            var references = document.getElementsByTagNameNS(WSConstants.SIG_NS, "Reference");
            for (int i = 0; i < references.getLength(); i++) {
                var reference = (org.w3c.dom.Element) references.item(i);
                if (reference.getAttribute("URI").equals("#" + id)) {
                    return reference
                            .getElementsByTagNameNS(WSConstants.SIG_NS, "DigestValue")
                            .item(0)
                            .getTextContent()
                            .strip();
                }
            }
        } catch (SAXException e) {
            throw new IllegalStateException("own envelope cannot be read", e);
        }
        throw new IllegalStateException("own envelope has no signed Body");
    }

    private static String envelope(String to, String messageId, String content) {
        return "<env:Envelope xmlns:env=\"" + Soap.ENVELOPE + "\" xmlns:wsa=\"" + EnvelopeCheck.ADDRESSING
                + "\"><env:Header><wsa:Action>" + EnvelopeCheck.DELIVER + "</wsa:Action><wsa:To>"
                + EnvelopeCheck.PARTNER + to + "</wsa:To><wsa:MessageID>urn:uuid:" + messageId
                + "</wsa:MessageID></env:Header><env:Body>" + content + "</env:Body></env:Envelope>";
    }

    private void sign(WSSecHeader security) throws WSSecurityException {
        var signature = new WSSecSignature(security);
        signature.setUserInfo(SandboxKeys.SIGN, password);
        signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
        signature.setSignatureAlgorithm(WSConstants.ECDSA_SHA256);
        signature.setDigestAlgo(WSConstants.SHA256);
        signature.setSigCanonicalization(WSConstants.C14N_EXCL_OMIT_COMMENTS);
        for (var part : List.of(PARTS.split(" "))) {
            signature.getParts().add(new WSEncryptionPart(part, namespace(part), "Element"));
        }
        signature.build(signer);
    }

    private static String namespace(String part) {
        return switch (part) {
            case "Body" -> Soap.ENVELOPE;
            case "Timestamp" -> WSConstants.WSU_NS;
            default -> EnvelopeCheck.ADDRESSING;
        };
    }

    private void encrypt(WSSecHeader security) throws WSSecurityException {
        var encryption = new WSSecEncrypt(security);
        encryption.setUseThisCert(recipient);
        encryption.setKeyIdentifierType(WSConstants.ISSUER_SERIAL);
        encryption.setSymmetricEncAlgorithm(WSConstants.AES_256_GCM);
        encryption.setKeyEncAlgo(WSConstants.KEYWRAP_AES256);
        encryption.setKeyAgreementMethod(WSConstants.AGREEMENT_METHOD_ECDH_ES);
        encryption.setKeyDerivationMethod(WSConstants.KEYDERIVATION_CONCATKDF);
        encryption.setDigestAlgorithm(WSConstants.SHA256);
        encryption.getParts().add(new WSEncryptionPart("Body", Soap.ENVELOPE, "Content"));
        encryption.build(null, KeyUtils.getKeyGenerator(WSConstants.AES_256_GCM).generateKey());
    }
}
