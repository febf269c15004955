// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.given;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.common.util.KeyUtils;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.message.WSSecEncrypt;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.apache.wss4j.dom.message.WSSecTimestamp;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.encryption.Serializer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Seals as a partner does, with plain WSS4J, or in any way a {@link Plan} says. */
public final class Forge {

    private final Identity signer;
    private final Identity gateway;

    /** @param gateway whose certificate it encrypts for */
    public Forge(Identity signer, Identity gateway) {
        WSSConfig.init();
        this.signer = signer;
        this.gateway = gateway;
    }

    public byte[] seal(Letter letter, Plan plan) {
        return bytes(document(letter, plan));
    }

    public Document document(Letter letter, Plan plan) {
        return document(parse(letter.envelope()), plan);
    }

    /** Seals an envelope that somebody else wrote. */
    public Document document(Document document, Plan plan) {
        try {
            var security = new WSSecHeader(document);
            security.insertSecurityHeader();
            if (plan.stamped) {
                stamp(security, plan);
            }
            if (plan.encryptedFirst) {
                encrypt(security, plan);
            }
            if (plan.signed) {
                sign(security, plan);
            }
            if (plan.encrypted && !plan.encryptedFirst) {
                encrypt(security, plan);
            }
            return document;
        } catch (WSSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs what the letter says, and hides any text at all in the cipher text. */
    public Document hiding(Letter letter, String hidden, Plan plan) {
        return document(letter, plan.hiding(hidden.getBytes(StandardCharsets.UTF_8)));
    }

    private static void stamp(WSSecHeader security, Plan plan) {
        var timestamp = new WSSecTimestamp(security);
        timestamp.setTimeToLive(plan.lifetime);
        timestamp.setWsTimeSource(() -> plan.now);
        timestamp.build();
    }

    private void sign(WSSecHeader security, Plan plan) throws WSSecurityException {
        var signature = new WSSecSignature(security);
        signature.setUserInfo("held", "");
        signature.setKeyIdentifierType(plan.keyIdentifier);
        signature.setSignatureAlgorithm(plan.signature);
        signature.setDigestAlgo(plan.digest);
        signature.setSigCanonicalization(plan.canonical);
        for (var each : plan.covered) {
            signature
                    .getParts()
                    .add(new WSEncryptionPart(
                            each, Objects.requireNonNull(Plan.namespaces().get(each)), "Element"));
        }
        signature.build(new HeldCrypto(plan.signer == null ? signer : plan.signer));
    }

    private void encrypt(WSSecHeader security, Plan plan) throws WSSecurityException {
        var recipient = (plan.recipient == null ? gateway : plan.recipient).certificate();
        var encryption = new WSSecEncrypt(security);
        encryption.setUseThisCert(recipient);
        encryption.setKeyIdentifierType(WSConstants.ISSUER_SERIAL);
        encryption.setSymmetricEncAlgorithm(plan.cipher);
        if (recipient.getPublicKey().getAlgorithm().equals("EC")) {
            encryption.setKeyEncAlgo(plan.keyWrap);
            encryption.setKeyAgreementMethod(WSConstants.AGREEMENT_METHOD_ECDH_ES);
            encryption.setKeyDerivationMethod(WSConstants.KEYDERIVATION_CONCATKDF);
            encryption.setDigestAlgorithm(WSConstants.SHA256);
        } else {
            encryption.setKeyEncAlgo(plan.keyWrap);
            encryption.setDigestAlgorithm(WSConstants.SHA256);
            encryption.setMGFAlgorithm(WSConstants.MGF_SHA256);
        }
        if (plan.hidden != null) {
            encryption.setEncryptionSerializer(new Hidden(plan.hidden));
        }
        encryption.getParts().add(new WSEncryptionPart("Body", WSConstants.URI_SOAP12_ENV, "Content"));
        encryption.build(null, KeyUtils.getKeyGenerator(plan.cipher).generateKey());
        var key = encryption.getEncryptedKeyElement();
        key.setAttributeNS(WSConstants.XMLNS_NS, "xmlns:ds", WSConstants.SIG_NS);
        key.setAttributeNS(WSConstants.XMLNS_NS, "xmlns:xenc11", WSConstants.ENC11_NS);
    }

    /** What was moved or made takes the declarations of its prefixes along, so that it can be read. */
    public static byte[] bytes(Document document) {
        declare(document.getDocumentElement(), Map.of("xml", WSConstants.XML_NS));
        try {
            var out = new ByteArrayOutputStream();
            Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_WITH_COMMENTS).canonicalizeSubtree(document, out);
            return out.toByteArray();
        } catch (XMLSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void declare(Element element, Map<String, String> outer) {
        var known = new HashMap<>(outer);
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (WSConstants.XMLNS_NS.equals(attributes.item(i).getNamespaceURI())) {
                known.put(attributes.item(i).getLocalName(), attributes.item(i).getNodeValue());
            }
        }
        var used = new ArrayList<Node>(List.of(element));
        for (int i = 0; i < attributes.getLength(); i++) {
            used.add(attributes.item(i));
        }
        for (var each : used) {
            var prefix = each.getPrefix();
            if (prefix != null
                    && !prefix.equals("xmlns")
                    && !String.valueOf(each.getNamespaceURI()).equals(known.get(prefix))) {
                element.setAttributeNS(WSConstants.XMLNS_NS, "xmlns:" + prefix, each.getNamespaceURI());
                known.put(prefix, String.valueOf(each.getNamespaceURI()));
            }
        }
        for (var each = element.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element child) {
                declare(child, known);
            }
        }
    }

    public static Document parse(String text) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first element of that name, wherever it stands. */
    public static Element find(Document document, String name) {
        return Objects.requireNonNull(
                (Element) document.getElementsByTagNameNS("*", name).item(0), name);
    }

    /** Writes something else than it is given. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Hidden(byte[] text) implements Serializer {

        @Override
        public byte[] serializeToByteArray(Element element) {
            return text.clone();
        }

        @Override
        public byte[] serializeToByteArray(NodeList nodes) {
            return text.clone();
        }

        @Override
        public Node deserialize(byte[] source, Node context) {
            throw new UnsupportedOperationException("only for sealing");
        }
    }
}
