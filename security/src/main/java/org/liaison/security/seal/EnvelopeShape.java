// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.seal;

import static org.apache.wss4j.dom.WSConstants.ENC11_NS;
import static org.apache.wss4j.dom.WSConstants.ENC_NS;
import static org.apache.wss4j.dom.WSConstants.SIG_NS;
import static org.apache.wss4j.dom.WSConstants.WSSE_NS;
import static org.apache.wss4j.dom.WSConstants.WSU_NS;
import static org.liaison.security.seal.EnvelopeFlaw.Kind.SECURITY;
import static org.liaison.security.seal.EnvelopeFlaw.Kind.SHAPE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.wss4j.dom.WSConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What an envelope must look like before a key is used on it. A library asked to process whatever stands there can be
 * led to sign one element and use another; so every element is named here, and only these may stand, where they may.
 */
final class EnvelopeShape {

    private static final List<String> ADDRESSING = List.of("Action", "To", "MessageID");

    private static final String SIG11_NS = "http://www.w3.org/2009/xmldsig11#";

    /** Everything that a security header of ours is made of. */
    private static final Map<String, Set<String>> PARTS = Map.of(
            WSSE_NS,
            Set.of("Security", "BinarySecurityToken", "SecurityTokenReference", "Reference"),
            WSU_NS,
            Set.of("Timestamp", "Created", "Expires"),
            "http://www.w3.org/2001/10/xml-exc-c14n#",
            Set.of("InclusiveNamespaces"),
            SIG_NS,
            Set.of(
                    "Signature",
                    "SignedInfo",
                    "CanonicalizationMethod",
                    "SignatureMethod",
                    "Reference",
                    "Transforms",
                    "Transform",
                    "DigestMethod",
                    "DigestValue",
                    "SignatureValue",
                    "KeyInfo",
                    "KeyValue",
                    "X509Data",
                    "X509IssuerSerial",
                    "X509IssuerName",
                    "X509SerialNumber"),
            SIG11_NS,
            Set.of("ECKeyValue", "NamedCurve", "PublicKey"),
            ENC_NS,
            Set.of(
                    "EncryptedKey",
                    "EncryptedData",
                    "EncryptionMethod",
                    "AgreementMethod",
                    "OriginatorKeyInfo",
                    "RecipientKeyInfo",
                    "CipherData",
                    "CipherValue",
                    "ReferenceList",
                    "DataReference"),
            ENC11_NS,
            Set.of("KeyDerivationMethod", "ConcatKDFParams", "MGF"));

    private final Element header;
    private final Element body;
    private final Element security;
    private final Map<String, Element> byId = new HashMap<>();
    private final List<Element> signed = new ArrayList<>();

    private EnvelopeShape(Document document) throws EnvelopeFlaw {
        var envelope = document.getDocumentElement();
        EnvelopeFlaw.unless(Elements.isPlain(document), SHAPE);
        EnvelopeFlaw.unless(Elements.is(envelope, SoapEnvelope.SOAP, "Envelope"), SHAPE);
        var parts = Elements.children(envelope);
        EnvelopeFlaw.unless(
                parts.size() == 2
                        && Elements.is(parts.get(0), SoapEnvelope.SOAP, "Header")
                        && Elements.is(parts.get(1), SoapEnvelope.SOAP, "Body"),
                SHAPE);
        header = parts.get(0);
        body = parts.get(1);
        security = only(header, WSSE_NS, "Security");
        EnvelopeFlaw.unless(isBare(envelope) && isBare(header) && isBare(security), SHAPE);
        for (var each : Elements.ids(envelope)) {
            EnvelopeFlaw.unless(byId.put(each.getKey(), each.getValue()) == null, SHAPE);
        }
    }

    /** A message: addressed, signed, its content encrypted. */
    static EnvelopeShape ofMessage(Document document) throws EnvelopeFlaw {
        var shape = new EnvelopeShape(document);
        EnvelopeFlaw.unless(Elements.children(shape.header).size() == 1 + ADDRESSING.size(), SHAPE);
        shape.checkSecurity(4);
        var key = only(shape.security, ENC_NS, "EncryptedKey");
        var content = onlyChild(shape.body);
        EnvelopeFlaw.unless(Elements.is(content, ENC_NS, "EncryptedData"), SHAPE);
        EnvelopeFlaw.unless(content.getAttribute("Type").equals(ENC_NS + "Content"), SHAPE);
        checkParts(content);
        var list = Elements.children(only(key, ENC_NS, "ReferenceList"));
        EnvelopeFlaw.unless(list.size() == 1 && content.isSameNode(shape.target(list.getFirst())), SHAPE);
        for (var name : ADDRESSING) {
            shape.signed.add(shape.addressing(name));
        }
        shape.checkSignature();
        return shape;
    }

    /** A receipt: signed, not encrypted, and only what the signature covers. */
    static EnvelopeShape ofReceipt(Document document) throws EnvelopeFlaw {
        var shape = new EnvelopeShape(document);
        EnvelopeFlaw.unless(Elements.children(shape.header).size() == 1, SHAPE);
        shape.checkSecurity(3);
        shape.checkSignature();
        return shape;
    }

    /** No attributes: the signature would not cover them. A security header may say that it must be understood. */
    private static boolean isBare(Element element) {
        var attributes = element.getAttributes();
        boolean bare = true;
        for (int i = 0; i < attributes.getLength(); i++) {
            var each = attributes.item(i);
            bare &= WSConstants.XMLNS_NS.equals(each.getNamespaceURI())
                    || (SoapEnvelope.SOAP.equals(each.getNamespaceURI())
                            && each.getLocalName().equals("mustUnderstand"));
        }
        return bare;
    }

    Element body() {
        return body;
    }

    /** What the signature has to cover: exactly these elements. */
    List<Element> signed() {
        return List.copyOf(signed);
    }

    boolean hasId(String id) {
        return byId.containsKey(id);
    }

    Element addressing(String name) throws EnvelopeFlaw {
        var element = only(header, SoapEnvelope.WSA, name);
        EnvelopeFlaw.unless(Elements.children(element).isEmpty(), SHAPE);
        return element;
    }

    Element signature() throws EnvelopeFlaw {
        return only(security, SIG_NS, "Signature");
    }

    private void checkSecurity(int parts) throws EnvelopeFlaw {
        EnvelopeFlaw.unless(Elements.children(security).size() == parts, SHAPE);
        only(security, WSSE_NS, "BinarySecurityToken");
        signed.add(body);
        signed.add(only(security, WSU_NS, "Timestamp"));
        checkParts(security);
    }

    /** Names, algorithms, and that nothing leads out of the document. */
    private static void checkParts(Element top) throws EnvelopeFlaw {
        for (var each : Elements.below(top)) {
            EnvelopeFlaw.unless(
                    PARTS.getOrDefault(String.valueOf(each.getNamespaceURI()), Set.of())
                            .contains(each.getLocalName()),
                    SHAPE);
            EnvelopeFlaw.unless(
                    !each.hasAttribute("URI")
                            || (each.getLocalName().equals("NamedCurve")
                                    ? Algorithms.allowsCurve(each.getAttribute("URI"))
                                    : each.getAttribute("URI").startsWith("#")),
                    SHAPE);
            EnvelopeFlaw.unless(
                    !each.hasAttribute("Algorithm")
                            || Algorithms.allows(each.getLocalName(), each.getAttribute("Algorithm")),
                    SECURITY);
        }
    }

    /** Each part once, by nothing but its id and exclusive canonical form; the key by the token beside it. */
    private void checkSignature() throws EnvelopeFlaw {
        var references = Elements.children(only(signature(), SIG_NS, "SignedInfo")).stream()
                .filter(each -> Elements.is(each, SIG_NS, "Reference"))
                .toList();
        EnvelopeFlaw.unless(references.size() == signed.size(), SHAPE);
        List<Element> covered = new ArrayList<>();
        for (var each : references) {
            covered.add(target(each));
            EnvelopeFlaw.unless(
                    Elements.children(only(each, SIG_NS, "Transforms")).size() == 1, SHAPE);
        }
        EnvelopeFlaw.unless(covered.containsAll(signed), SHAPE);
        EnvelopeFlaw.unless(Elements.children(signature()).size() == 3, SHAPE);
        var token = onlyChild(only(signature(), SIG_NS, "KeyInfo"));
        EnvelopeFlaw.unless(Elements.is(token, WSSE_NS, "SecurityTokenReference"), SHAPE);
        EnvelopeFlaw.unless(target(onlyChild(token)).isSameNode(only(security, WSSE_NS, "BinarySecurityToken")), SHAPE);
    }

    private Element target(Element reference) throws EnvelopeFlaw {
        var target = byId.get(reference.getAttribute("URI").replaceFirst("^#", ""));
        if (target == null) {
            throw new EnvelopeFlaw(SHAPE);
        }
        return target;
    }

    private static Element onlyChild(Element parent) throws EnvelopeFlaw {
        var children = Elements.children(parent);
        EnvelopeFlaw.unless(children.size() == 1, SHAPE);
        return children.getFirst();
    }

    private static Element only(Element parent, String namespace, String name) throws EnvelopeFlaw {
        var found = Elements.children(parent).stream()
                .filter(each -> Elements.is(each, namespace, name))
                .toList();
        EnvelopeFlaw.unless(found.size() == 1, SHAPE);
        return found.getFirst();
    }
}
