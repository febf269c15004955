// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.time.Instant;
import javax.xml.XMLConstants;
import org.liaison.sandbox.Verdict.Accepted;
import org.liaison.sandbox.Verdict.Refused;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes the Receipt of receipt.xsd, element by element in its order. */
final class ReceiptBody {

    static final String NAMESPACE = "urn:liaison:receipt:1";

    private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    private final Document envelope = Soap.envelope();
    private final Element receipt = envelope.createElementNS(NAMESPACE, "Receipt");

    private ReceiptBody() {
        receipt.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns", NAMESPACE);
        Soap.body(envelope).appendChild(receipt);
    }

    /** In an envelope of its own. */
    static Document of(String self, Opened request, String digest, Ledger.Entry entry, Instant now) {
        var body = new ReceiptBody();
        body.add("MessageId", request.messageId());
        body.add("From", self);
        body.add("To", request.sender());
        body.add("DigestAlgorithm", SHA256);
        body.add("Digest", digest);
        switch (entry.verdict()) {
            case Accepted accepted -> body.add("Outcome", "accepted");
            case Refused refused -> {
                body.add("Outcome", "refused");
                body.add("Code", refused.code());
                body.add("Reason", "sandbox " + self + ": " + refused.reason());
            }
        }
        body.add("ReceivedAt", entry.receivedAt().toString());
        body.add("IssuedAt", now.toString());
        return body.envelope;
    }

    private void add(String name, String text) {
        var element = envelope.createElementNS(NAMESPACE, name);
        element.setTextContent(text);
        receipt.appendChild(element);
    }
}
