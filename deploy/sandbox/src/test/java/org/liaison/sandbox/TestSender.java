// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.common.util.KeyUtils;
import org.apache.wss4j.common.util.WSTimeSource;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.message.WSSecEncrypt;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.apache.wss4j.dom.message.WSSecTimestamp;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Seals a request with plain WSS4J: timestamp, signature over five parts, then the Body's content encrypted. The
 * gateway's seal does the same, so keep the calls here plain enough to be read beside it.
 */
final class TestSender {

    private static final String SOAP12 = WSConstants.URI_SOAP12_ENV;
    private static final String WSA = EnvelopeCheck.ADDRESSING;

    private final Crypto signer;
    private final X509Certificate recipient;

    TestSender(Crypto signer, X509Certificate recipient) {
        WSSConfig.init(); // registers the XML security algorithms once a JVM
        this.signer = signer;
        this.recipient = recipient;
    }

    byte[] seal(TestLetter letter, Flaw... flaws) {
        var wrong = Set.of(flaws);
        try {
            var document = parse(letter.envelope());
            var security = new WSSecHeader(document);
            security.insertSecurityHeader();
            stamp(security, wrong);
            if (wrong.contains(Flaw.ENCRYPTED_FIRST)) {
                encrypt(security, wrong);
            }
            if (!wrong.contains(Flaw.UNSIGNED)) {
                sign(security, wrong);
            }
            if (!wrong.contains(Flaw.UNENCRYPTED) && !wrong.contains(Flaw.ENCRYPTED_FIRST)) {
                encrypt(security, wrong);
            }
            if (wrong.contains(Flaw.SPOILED)) {
                document.getElementsByTagNameNS(WSA, "To").item(0).setTextContent("urn:liaison:partner:nemo-sandbox");
            }
            return bytes(document, wrong);
        } catch (XMLSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void stamp(WSSecHeader security, Set<Flaw> wrong) throws WSSecurityException {
        if (wrong.contains(Flaw.NO_TIMESTAMP)) {
            return;
        }
        var timestamp = new WSSecTimestamp(security);
        timestamp.setTimeToLive(wrong.contains(Flaw.LONG_TIMESTAMP) ? 3_600 : 300);
        if (wrong.contains(Flaw.OLD_TIMESTAMP)) {
            timestamp.setWsTimeSource(new OldTime());
        }
        timestamp.build();
    }

    private void sign(WSSecHeader security, Set<Flaw> wrong) throws WSSecurityException {
        var signature = new WSSecSignature(security);
        signature.setUserInfo("held", "");
        signature.setKeyIdentifierType(
                wrong.contains(Flaw.KEY_IDENTIFIER) ? WSConstants.ISSUER_SERIAL : WSConstants.BST_DIRECT_REFERENCE);
        signature.setSignatureAlgorithm(WSConstants.ECDSA_SHA256);
        signature.setDigestAlgo(wrong.contains(Flaw.WEAK_SIGNATURE) ? WSConstants.SHA1 : WSConstants.SHA256);
        signature.setSigCanonicalization(WSConstants.C14N_EXCL_OMIT_COMMENTS);
        signature.getParts().addAll(signedParts(wrong));
        signature.build(signer);
    }

    private static List<WSEncryptionPart> signedParts(Set<Flaw> wrong) {
        var parts = new ArrayList<WSEncryptionPart>();
        if (!wrong.contains(Flaw.BODY_UNSIGNED)) {
            parts.add(new WSEncryptionPart("Body", SOAP12, "Element"));
        }
        if (!wrong.contains(Flaw.NO_TIMESTAMP)) {
            parts.add(new WSEncryptionPart("Timestamp", WSConstants.WSU_NS, "Element"));
        }
        parts.add(new WSEncryptionPart("Action", WSA, "Element"));
        if (!wrong.contains(Flaw.WSA_TO_UNSIGNED)) {
            parts.add(new WSEncryptionPart("To", WSA, "Element"));
        }
        parts.add(new WSEncryptionPart("MessageID", WSA, "Element"));
        return parts;
    }

    private void encrypt(WSSecHeader security, Set<Flaw> wrong) throws WSSecurityException {
        var cipher = wrong.contains(Flaw.WEAK_CIPHER) ? WSConstants.AES_128_GCM : WSConstants.AES_256_GCM;
        var encryption = new WSSecEncrypt(security);
        encryption.setUseThisCert(recipient);
        encryption.setKeyIdentifierType(WSConstants.ISSUER_SERIAL);
        encryption.setSymmetricEncAlgorithm(cipher);
        if (recipient.getPublicKey().getAlgorithm().equals("EC")) {
            encryption.setKeyEncAlgo(WSConstants.KEYWRAP_AES256);
            encryption.setKeyAgreementMethod(WSConstants.AGREEMENT_METHOD_ECDH_ES);
            encryption.setKeyDerivationMethod(WSConstants.KEYDERIVATION_CONCATKDF);
        } else {
            encryption.setKeyEncAlgo(WSConstants.KEYTRANSPORT_RSAOAEP_XENC11);
            encryption.setMGFAlgorithm(WSConstants.MGF_SHA256);
        }
        encryption.setDigestAlgorithm(WSConstants.SHA256);
        encryption.getParts().add(new WSEncryptionPart("Body", SOAP12, "Content"));
        encryption.build(null, KeyUtils.getKeyGenerator(cipher).generateKey());
        declare("ds", WSConstants.SIG_NS, encryption.getEncryptedKeyElement());
        declare("xenc11", WSConstants.ENC11_NS, encryption.getEncryptedKeyElement());
    }

    /** For RSA, WSS4J 4.0.1 uses prefixes under EncryptionMethod undeclared, which a canonicaliser does not mend. */
    private static void declare(String prefix, String namespace, Element element) {
        element.setAttributeNS(WSConstants.XMLNS_NS, "xmlns:" + prefix, namespace);
    }

    private static byte[] bytes(Document document, Set<Flaw> wrong) throws XMLSecurityException {
        var out = new ByteArrayOutputStream();
        if (wrong.contains(Flaw.DTD)) {
            out.writeBytes("<!DOCTYPE Envelope [<!ENTITY a \"b\">]>".getBytes(StandardCharsets.UTF_8));
        }
        // canonical form is the quickest way out of a DOM that changes nothing a signature covers
        Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_OMIT_COMMENTS).canonicalizeSubtree(document, out);
        return out.toByteArray();
    }

    private static Document parse(String envelope) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(envelope.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A clock that stopped ten minutes ago. */
    private static final class OldTime implements WSTimeSource {

        @Override
        public Instant now() {
            return Instant.now().minus(Duration.ofMinutes(10));
        }
    }
}
