// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.wss4j.dom.WSConstants;
import org.liaison.routes.given.Keys;
import org.liaison.security.given.Forge;
import org.liaison.security.given.Identity;
import org.liaison.security.given.Plan;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Signature and encryption: left out, weaker than agreed, by others, for others, old, or pointing somewhere else. */
final class SealAttacks {

    private static final String SHAPE = "GW-OPN-002";
    private static final String SECURITY = "GW-OPN-004";
    private static final String DSIG_MORE = "http://www.w3.org/2001/04/xmldsig-more#";

    private final InboundWay way;
    private final Canaries canaries;
    private final Identity other = InboundWay.identity(Keys.NARROW, "sign");
    private final Identity own = InboundWay.identity(InboundWay.PARTNER, "sign");

    SealAttacks(InboundWay way, Canaries canaries) {
        this.way = way;
        this.canaries = canaries;
    }

    List<Attack> all() {
        var attacks = new java.util.ArrayList<Attack>();
        attacks.addAll(leftOut());
        attacks.addAll(downgraded());
        attacks.addAll(byOthers());
        attacks.addAll(times());
        attacks.addAll(pointers());
        return attacks;
    }

    private List<Attack> leftOut() {
        return List.of(
                planned("unsigned", SHAPE, () -> Plan.asAgreed().unsigned()),
                planned("unencrypted", SHAPE, () -> Plan.asAgreed().unencrypted()),
                planned("neither", SHAPE, () -> Plan.asAgreed().unsigned().unencrypted()),
                planned(
                        "encrypted before it was signed",
                        SECURITY,
                        () -> Plan.asAgreed().encryptedFirst()),
                planned("no timestamp", SHAPE, () -> Plan.asAgreed().unstamped()),
                planned(
                        "body not signed",
                        SHAPE,
                        () -> Plan.asAgreed().covering("Timestamp", "Action", "To", "MessageID")),
                planned(
                        "timestamp not signed",
                        SHAPE,
                        () -> Plan.asAgreed().covering("Body", "Action", "To", "MessageID")),
                planned(
                        "action not signed",
                        SHAPE,
                        () -> Plan.asAgreed().covering("Body", "Timestamp", "To", "MessageID")),
                planned(
                        "addressee not signed",
                        SHAPE,
                        () -> Plan.asAgreed().covering("Body", "Timestamp", "Action", "MessageID")),
                planned(
                        "message id not signed",
                        SHAPE,
                        () -> Plan.asAgreed().covering("Body", "Timestamp", "Action", "To")),
                changed("security header stripped", SHAPE, each -> remove(each, "Security")),
                changed("signature stripped", SHAPE, each -> remove(each, "Signature")),
                changed("token stripped", SHAPE, each -> remove(each, "BinarySecurityToken")),
                changed("encrypted key stripped", SHAPE, each -> remove(each, "EncryptedKey")),
                changed("expiry stripped", SECURITY, each -> remove(each, "Expires")),
                changed("creation stripped", SECURITY, each -> remove(each, "Created")),
                changed(
                        "signature value emptied",
                        SECURITY,
                        each -> Forge.find(each, "SignatureValue").setTextContent("")),
                changed("signature value spoilt", SECURITY, each -> spoil(Forge.find(each, "SignatureValue"))),
                changed("digest spoilt", SECURITY, each -> spoil(Forge.find(each, "DigestValue"))),
                changed("cipher text spoilt", SECURITY, each -> spoil(cipherText(each))),
                changed(
                        "cipher text emptied",
                        SECURITY,
                        each -> cipherText(each).setTextContent("")),
                changed("content key spoilt", SECURITY, each -> spoil(keyCipher(each))));
    }

    private List<Attack> downgraded() {
        return List.of(
                planned("digest SHA-1", SECURITY, () -> Plan.asAgreed().digest(WSConstants.SHA1)),
                planned(
                        "digest SHA-512, not agreed",
                        SECURITY,
                        () -> Plan.asAgreed().digest(WSConstants.SHA512)),
                planned("ECDSA with SHA-1", SECURITY, () -> Plan.asAgreed().signature(DSIG_MORE + "ecdsa-sha1")),
                planned(
                        "ECDSA with SHA-512, not agreed",
                        SECURITY,
                        () -> Plan.asAgreed().signature(DSIG_MORE + "ecdsa-sha512")),
                planned(
                        "RSA with SHA-1",
                        SECURITY,
                        () -> Plan.asAgreed().signature(WSConstants.RSA_SHA1).by(Identity.rsaLike(own.certificate()))),
                planned(
                        "RSA with SHA-256",
                        SECURITY,
                        () -> Plan.asAgreed()
                                .signature(DSIG_MORE + "rsa-sha256")
                                .by(Identity.rsaLike(own.certificate()))),
                changed("HMAC with the public key", SECURITY, this::hmac),
                planned(
                        "canonical form with comments",
                        SECURITY,
                        () -> Plan.asAgreed().canonical(WSConstants.C14N_EXCL_WITH_COMMENTS)),
                planned(
                        "inclusive canonical form",
                        SECURITY,
                        () -> Plan.asAgreed().canonical(WSConstants.C14N_OMIT_COMMENTS)),
                planned("AES-128-GCM", SECURITY, () -> Plan.asAgreed().cipher(WSConstants.AES_128_GCM)),
                planned("AES-256-CBC", SECURITY, () -> Plan.asAgreed().cipher(WSConstants.AES_256)),
                planned("AES-128-CBC", SECURITY, () -> Plan.asAgreed().cipher(WSConstants.AES_128)),
                planned("triple DES", SECURITY, () -> Plan.asAgreed().cipher(WSConstants.TRIPLE_DES)),
                planned(
                        "key wrap with 128 bits",
                        SECURITY,
                        () -> Plan.asAgreed().keyWrap(WSConstants.KEYWRAP_AES128)),
                planned(
                        "key transport RSA 1.5",
                        SECURITY,
                        () -> Plan.asAgreed()
                                .keyWrap(WSConstants.KEYTRANSPORT_RSA15)
                                .forRecipient(Identity.rsaLike(gateway().certificate()))),
                planned(
                        "key transport RSA-OAEP with SHA-1",
                        SECURITY,
                        () -> Plan.asAgreed()
                                .keyWrap(WSConstants.KEYTRANSPORT_RSAOAEP)
                                .forRecipient(Identity.rsaLike(gateway().certificate()))),
                changed(
                        "content cipher renamed",
                        SECURITY,
                        each -> ((Element) Forge.find(each, "EncryptedData")
                                        .getElementsByTagNameNS(WSConstants.ENC_NS, "EncryptionMethod")
                                        .item(0))
                                .setAttribute("Algorithm", WSConstants.AES_256)),
                changed(
                        "signature method renamed",
                        SECURITY,
                        each -> Forge.find(each, "SignatureMethod")
                                .setAttribute("Algorithm", DSIG_MORE + "ecdsa-sha384")),
                changed(
                        "an algorithm nobody knows",
                        SECURITY,
                        each -> Forge.find(each, "DigestMethod").setAttribute("Algorithm", "urn:example:none")));
    }

    private List<Attack> byOthers() {
        return List.of(
                planned(
                        "signed by another registered partner",
                        SECURITY,
                        () -> Plan.asAgreed().by(other)),
                planned(
                        "signed by the partner's TLS key",
                        SECURITY,
                        () -> Plan.asAgreed().by(InboundWay.identity(InboundWay.PARTNER, "tls"))),
                planned(
                        "signed by us",
                        SECURITY,
                        () -> Plan.asAgreed().by(Identity.of(Keys.directory(), "gateway", "sign"))),
                planned(
                        "equal names, unknown authority",
                        SECURITY,
                        () -> Plan.asAgreed().by(Identity.lookingLike(own.certificate()))),
                planned(
                        "equal names, expired",
                        SECURITY,
                        () -> Plan.asAgreed().by(Identity.expired(own.certificate()))),
                planned(
                        "certificate by issuer and number",
                        SHAPE,
                        () -> Plan.asAgreed().keyIdentifier(WSConstants.ISSUER_SERIAL)),
                planned(
                        "certificate by thumbprint",
                        SHAPE,
                        () -> Plan.asAgreed().keyIdentifier(WSConstants.THUMBPRINT_IDENTIFIER)),
                planned("bare key", SHAPE, () -> Plan.asAgreed().keyIdentifier(WSConstants.KEY_VALUE)),
                planned(
                        "whole certificate in the signature",
                        SHAPE,
                        () -> Plan.asAgreed().keyIdentifier(WSConstants.X509_KEY_IDENTIFIER)),
                planned(
                        "encrypted for another partner",
                        SECURITY,
                        () -> Plan.asAgreed().forRecipient(InboundWay.identity(Keys.NARROW, "encrypt"))),
                planned(
                        "encrypted for our signing key",
                        SECURITY,
                        () -> Plan.asAgreed().forRecipient(Identity.of(Keys.directory(), "gateway", "sign"))),
                planned(
                        "encrypted for a key with our names",
                        SECURITY,
                        () -> Plan.asAgreed()
                                .forRecipient(Identity.lookingLike(gateway().certificate()))),
                changed("token of another partner", SECURITY, each -> token(each, other)),
                changed(
                        "token that is no certificate",
                        SECURITY,
                        each -> Forge.find(each, "BinarySecurityToken").setTextContent("AAAA")),
                changed(
                        "key info of the signature exchanged",
                        SHAPE,
                        each -> Forge.find(each, "Signature")
                                .replaceChild(
                                        keyInfo(
                                                each,
                                                "KeyName",
                                                own.certificate()
                                                        .getSubjectX500Principal()
                                                        .getName()),
                                        signatureKeyInfo(each))),
                changed(
                        "signature refers to the encrypted key",
                        SHAPE,
                        each -> reference(each)
                                .setAttribute(
                                        "URI",
                                        "#" + Forge.find(each, "EncryptedKey").getAttribute("Id"))),
                changed(
                        "encrypted key lists something else",
                        SHAPE,
                        each -> Forge.find(each, "DataReference")
                                .setAttribute(
                                        "URI",
                                        "#" + Forge.find(each, "Timestamp").getAttributeNS(WSConstants.WSU_NS, "Id"))),
                changed(
                        "encrypted key lists a second time",
                        SHAPE,
                        each -> Forge.find(each, "ReferenceList")
                                .appendChild(Forge.find(each, "DataReference").cloneNode(true))),
                changed(
                        "encrypted element instead of content",
                        SHAPE,
                        each -> Forge.find(each, "EncryptedData").setAttribute("Type", WSConstants.ENC_NS + "Element")),
                Attack.envelope("seal: content of another envelope", SECURITY, this::spliced));
    }

    private List<Attack> times() {
        return List.of(
                planned(
                        "created ten minutes ago",
                        SECURITY,
                        () -> Plan.asAgreed().at(Instant.now().minus(Duration.ofMinutes(10)))),
                planned(
                        "created in five minutes",
                        SECURITY,
                        () -> Plan.asAgreed().at(Instant.now().plus(Duration.ofMinutes(5)))),
                planned("lasts an hour", SECURITY, () -> Plan.asAgreed().lifetime(3_600)),
                planned(
                        "created last year",
                        SECURITY,
                        () -> Plan.asAgreed().at(Instant.now().minus(Duration.ofDays(365)))),
                changed(
                        "expiry moved",
                        SECURITY,
                        each -> Forge.find(each, "Expires").setTextContent("2099-01-01T00:00:00.000Z")),
                changed(
                        "creation is no time",
                        SECURITY,
                        each -> Forge.find(each, "Created").setTextContent("now")));
    }

    private List<Attack> pointers() {
        return List.of(
                changed("reference to a URL", SHAPE, each -> uri(each, canaries.url())),
                changed("reference to a file", SHAPE, each -> uri(each, canaries.file())),
                changed("reference to the whole document", SHAPE, each -> uri(each, "")),
                changed("reference by XPointer", SHAPE, each -> uri(each, "#xpointer(/)")),
                changed("reference by XPointer id", SHAPE, each -> uri(each, "#xpointer(id('x'))")),
                changed("reference to an attachment", SHAPE, each -> uri(each, "cid:body")),
                changed(
                        "reference without address",
                        SHAPE,
                        each -> Forge.find(each, "SignedInfo")
                                .getElementsByTagNameNS("*", "Reference")
                                .item(0)
                                .getAttributes()
                                .removeNamedItem("URI")),
                transform("XSLT", "http://www.w3.org/TR/1999/REC-xslt-19991116"),
                transform("XPath", "http://www.w3.org/TR/1999/REC-xpath-19991116"),
                transform("XPath filter", "http://www.w3.org/2002/06/xmldsig-filter2"),
                transform("base64", "http://www.w3.org/2000/09/xmldsig#base64"),
                transform("enveloped signature", "http://www.w3.org/2000/09/xmldsig#enveloped-signature"),
                transform(
                        "security token reference",
                        "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#STR-Transform"),
                changed("a stylesheet inside a transform", SHAPE, each -> {
                    var sheet = each.createElementNS("http://www.w3.org/1999/XSL/Transform", "xsl:stylesheet");
                    sheet.setAttribute("href", canaries.url());
                    Forge.find(each, "Transform").appendChild(sheet);
                }),
                changed(
                        "two transforms",
                        SHAPE,
                        each -> Forge.find(each, "Transforms")
                                .appendChild(Forge.find(each, "Transform").cloneNode(true))),
                changed(
                        "retrieval method by URL",
                        SHAPE,
                        each -> signatureKeyInfo(each)
                                .appendChild(pointer(each, WSConstants.SIG_NS, "ds:RetrievalMethod", "URI"))),
                changed(
                        "cipher reference by URL",
                        SHAPE,
                        each -> Forge.find(each, "EncryptedData")
                                .appendChild(pointer(each, WSConstants.ENC_NS, "xenc:CipherReference", "URI"))),
                changed(
                        "token by URL",
                        SHAPE,
                        each -> ((Element) signatureKeyInfo(each)
                                        .getElementsByTagNameNS(WSConstants.WSSE_NS, "Reference")
                                        .item(0))
                                .setAttribute("URI", canaries.url())),
                changed(
                        "manifest",
                        SHAPE,
                        each -> Forge.find(each, "Signature")
                                .appendChild(each.createElementNS(WSConstants.SIG_NS, "ds:Object"))
                                .appendChild(each.createElementNS(WSConstants.SIG_NS, "ds:Manifest"))),
                changed(
                        "xop:Include instead of cipher text",
                        SHAPE,
                        each -> cipherText(each)
                                .appendChild(
                                        pointer(each, "http://www.w3.org/2004/08/xop/include", "xop:Include", "href"))),
                changed(
                        "xop:Include instead of a digest",
                        SHAPE,
                        each -> Forge.find(each, "DigestValue")
                                .appendChild(pointer(
                                        each, "http://www.w3.org/2004/08/xop/include", "xop:Include", "href"))));
    }

    private Attack transform(String name, String algorithm) {
        return changed(
                "transform " + name,
                SECURITY,
                each -> Forge.find(each, "Transform").setAttribute("Algorithm", algorithm));
    }

    private Attack planned(String name, String code, Supplier<Plan> plan) {
        return Attack.envelope("seal: " + name, code, () -> way.forge.seal(InboundWay.letter(), plan.get()));
    }

    private Attack changed(String name, String code, Consumer<Document> change) {
        return Attack.envelope("seal: " + name, code, () -> {
            var document = way.forge.document(InboundWay.letter(), Plan.asAgreed());
            change.accept(document);
            return Forge.bytes(document);
        });
    }

    /** Key and cipher text of one envelope under the signature of another. */
    private byte[] spliced() {
        var document = way.forge.document(InboundWay.letter(), Plan.asAgreed());
        var strange = way.forge.document(InboundWay.letter(), Plan.asAgreed());
        for (var name : List.of("EncryptedKey", "EncryptedData")) {
            var here = Forge.find(document, name);
            here.getParentNode().replaceChild(document.importNode(Forge.find(strange, name), true), here);
        }
        return Forge.bytes(document);
    }

    private void hmac(Document document) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(own.certificate().getPublicKey().getEncoded(), "HmacSHA256"));
            Forge.find(document, "SignatureMethod").setAttribute("Algorithm", DSIG_MORE + "hmac-sha256");
            Forge.find(document, "SignatureValue")
                    .setTextContent(Base64.getEncoder().encodeToString(mac.doFinal(new byte[0])));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void token(Document document, Identity identity) {
        try {
            Forge.find(document, "BinarySecurityToken")
                    .setTextContent(Base64.getEncoder()
                            .encodeToString(identity.certificate().getEncoded()));
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Identity gateway() {
        return Identity.of(Keys.directory(), "gateway", "encrypt");
    }

    private static void remove(Document document, String name) {
        var element = Forge.find(document, name);
        element.getParentNode().removeChild(element);
    }

    /** Changes one bit of what is written in base64. */
    private static void spoil(Element element) {
        var bytes = Base64.getMimeDecoder().decode(element.getTextContent());
        bytes[bytes.length / 2] ^= 1;
        element.setTextContent(Base64.getEncoder().encodeToString(bytes));
    }

    private static Element cipherText(Document document) {
        return (Element) Forge.find(document, "EncryptedData")
                .getElementsByTagNameNS(WSConstants.ENC_NS, "CipherValue")
                .item(0);
    }

    private static Element keyCipher(Document document) {
        return (Element) Forge.find(document, "EncryptedKey")
                .getElementsByTagNameNS(WSConstants.ENC_NS, "CipherValue")
                .item(0);
    }

    private static Element reference(Document document) {
        return (Element) Forge.find(document, "SignedInfo")
                .getElementsByTagNameNS(WSConstants.SIG_NS, "Reference")
                .item(0);
    }

    private static void uri(Document document, String uri) {
        reference(document).setAttribute("URI", uri);
    }

    private static Element signatureKeyInfo(Document document) {
        return (Element) Forge.find(document, "Signature")
                .getElementsByTagNameNS(WSConstants.SIG_NS, "KeyInfo")
                .item(0);
    }

    private static Element keyInfo(Document document, String name, String text) {
        var info = document.createElementNS(WSConstants.SIG_NS, "ds:KeyInfo");
        info.appendChild(document.createElementNS(WSConstants.SIG_NS, "ds:" + name))
                .setTextContent(text);
        return info;
    }

    private Element pointer(Document document, String namespace, String name, String attribute) {
        var pointer = document.createElementNS(namespace, name);
        pointer.setAttribute(attribute, canaries.url());
        return pointer;
    }
}
