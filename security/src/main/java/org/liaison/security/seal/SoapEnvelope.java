// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.seal;

import java.util.List;
import org.apache.wss4j.common.WSEncryptionPart;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.notice.NoticeFormat;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A SOAP 1.2 envelope with WS-Addressing 1.0 headers around one document, which moves into it; every signed part has a fixed id. */
final class SoapEnvelope {

    static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
    static final String WSA = "http://www.w3.org/2005/08/addressing";
    static final String WSU = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    static final String BODY_ID = "body";

    static final String ACTION = "urn:liaison:siena-like:1:deliver";
    static final String PARTNER = "urn:liaison:partner:";

    private static final String NOTIFY = NoticeFormat.NAMESPACE + ":notify";
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private SoapEnvelope() {}

    static Document around(Node content, MessageId message, PartnerId partner) {
        var document = empty();
        var header = (Element) document.getDocumentElement().getFirstChild();
        addressing(header, "Action", NoticeFormat.NAMESPACE.equals(content.getNamespaceURI()) ? NOTIFY : ACTION);
        addressing(header, "To", PARTNER + partner);
        addressing(header, "MessageID", "urn:uuid:" + message);
        return with(document, content);
    }

    /** An answer needs no address: it goes where the question came from. */
    static Document answer(Node content) {
        return with(empty(), content);
    }

    private static Document empty() {
        var document = Dom.create();
        var envelope = document.createElementNS(SOAP, "env:Envelope");
        envelope.setAttributeNS(XMLNS, "xmlns:env", SOAP);
        document.appendChild(envelope);
        append(envelope, SOAP, "env:Header");
        return document;
    }

    private static Document with(Document document, Node content) {
        var body = append(document.getDocumentElement(), SOAP, "env:Body");
        identify(body, BODY_ID);
        body.appendChild(document.adoptNode(content)); // moved, not copied
        return document;
    }

    /** What the signature of an answer covers, besides the timestamp. */
    static List<WSEncryptionPart> answeredParts() {
        return List.of(new WSEncryptionPart(BODY_ID, "Element"));
    }

    /** What the signature covers, besides the timestamp. */
    static List<WSEncryptionPart> signedParts() {
        return List.of(
                new WSEncryptionPart(BODY_ID, "Element"),
                new WSEncryptionPart("wsa-Action", "Element"),
                new WSEncryptionPart("wsa-To", "Element"),
                new WSEncryptionPart("wsa-MessageID", "Element"));
    }

    private static void addressing(Element header, String name, String value) {
        var element = append(header, WSA, "wsa:" + name);
        element.setAttributeNS(XMLNS, "xmlns:wsa", WSA);
        identify(element, "wsa-" + name);
        element.setTextContent(value);
    }

    private static Element append(Element parent, String namespace, String name) {
        var element = parent.getOwnerDocument().createElementNS(namespace, name);
        parent.appendChild(element);
        return element;
    }

    private static void identify(Element element, String id) {
        element.setAttributeNS(XMLNS, "xmlns:wsu", WSU);
        element.setAttributeNS(WSU, "wsu:Id", id);
        element.setIdAttributeNS(WSU, "Id", true);
    }
}
