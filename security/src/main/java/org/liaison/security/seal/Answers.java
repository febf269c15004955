// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.seal;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.receipt.xml.Outcome;
import org.liaison.schemas.receipt.xml.Receipt;
import org.liaison.schemas.xml.XmlFormat;
import org.liaison.security.keys.Fingerprint;
import org.liaison.security.keys.KeyRing;
import org.liaison.security.keys.KeysAway;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Opens partners' answers: trusts a receipt only if the partner's pinned certificate signed it for this message. */
public final class Answers {

    private final KeyRing ring;
    private final String ownParty;
    private final XmlFormat<Receipt> receipts = new XmlFormat<>(Receipt.class, "/org/liaison/schemas/xsd/receipt.xsd");

    /** @param ownParty how partners name this gateway in {@code To} of a receipt */
    public Answers(KeyRing ring, String ownParty) {
        this.ring = ring;
        this.ownParty = ownParty;
    }

    /** @param bodyDigest what the seal signed; the receipt must name exactly that */
    public Answer open(byte[] soap, Header header, byte[] bodyDigest) {
        try {
            EnvelopeText.check(soap);
            var document = Dom.parse(soap);
            var body = Dom.child(document.getDocumentElement(), SoapEnvelope.SOAP, "Body");
            if (isFault(Dom.onlyElement(body))) {
                return new Answer.Fault(!faultCode(Dom.onlyElement(body)).endsWith("Sender"));
            }
            return receiptIn(body, header, bodyDigest, Fingerprint.of(signerOf(document, header)));
        } catch (EnvelopeFlaw e) {
            return e.kind() == EnvelopeFlaw.Kind.FORM
                    ? new Answer.Unreadable()
                    : untrusted("GW-REC-001", "the answer is not signed as agreed with the partner's certificate");
        } catch (KeysAway e) {
            return new Answer.Unreadable(); // nobody says now whether the partner's certificate was revoked: again
        } catch (SAXException e) {
            return new Answer.Unreadable();
        }
    }

    private static boolean isFault(Element element) {
        return element.getLocalName().equals("Fault") && SoapEnvelope.SOAP.equals(element.getNamespaceURI());
    }

    /** SOAP 1.2 Part 1, 5.4.6. */
    private static String faultCode(Element fault) throws SAXException {
        var code = Dom.child(fault, SoapEnvelope.SOAP, "Code");
        return Dom.child(code, SoapEnvelope.SOAP, "Value").getTextContent().strip();
    }

    /** The rules for messages hold for receipts, too: each part once, covered by identity, by agreed algorithms only. */
    private X509Certificate signerOf(Document document, Header header) throws EnvelopeFlaw {
        var shape = EnvelopeShape.ofReceipt(document);
        return EnvelopeSecurity.process(shape, ring.wsSecurity(header.partner()), null)
                .signer();
    }

    private Answer receiptIn(Element body, Header header, byte[] bodyDigest, String signer) throws SAXException {
        var parsed = receipts.parse(Dom.bytes(Dom.onlyElement(body)));
        var receipt = parsed.value();
        if (receipt == null || !parsed.findings().isEmpty()) {
            return new Answer.Unreadable();
        }
        boolean ours = receipt.getMessageId().equals(header.id().value())
                && receipt.getFrom().equals(header.partner().value())
                && receipt.getTo().equals(ownParty)
                && Arrays.equals(receipt.getDigest(), bodyDigest);
        if (!ours) {
            return untrusted("GW-REC-002", "the signed receipt names another message, party or digest");
        }
        return new Answer.Verified(
                receipt.getOutcome() == Outcome.ACCEPTED, receipt.getCode(), receipt.getReason(), signer);
    }

    private static Answer untrusted(String code, String rule) {
        return new Answer.Untrusted(new Finding(code, "receipt", rule));
    }
}
