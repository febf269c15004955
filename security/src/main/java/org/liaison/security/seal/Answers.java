// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.seal;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.WSDataRef;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.message.token.Timestamp;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.receipt.xml.Outcome;
import org.liaison.schemas.receipt.xml.Receipt;
import org.liaison.schemas.xml.XmlFormat;
import org.liaison.security.keys.Fingerprint;
import org.liaison.security.keys.KeyRing;
import org.liaison.security.keys.KeysAway;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Opens partners' answers: trusts a receipt only if the partner's pinned certificate signed it for this message. */
public final class Answers {

    private static final int CLOCK_SKEW_SECONDS = 60;

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
            var envelope = Dom.parse(soap).getDocumentElement();
            var body = Dom.child(envelope, SoapEnvelope.SOAP, "Body");
            if (isFault(Dom.onlyElement(body))) {
                return new Answer.Fault(!faultCode(Dom.onlyElement(body)).endsWith("Sender"));
            }
            var signer = signerOf(envelope, body, header);
            if (signer == null) {
                return untrusted("GW-REC-001", "the signature does not cover the body or is not the partner's");
            }
            return receiptIn(body, header, bodyDigest, Fingerprint.of(signer));
        } catch (WSSecurityException e) {
            if (KeysAway.isCauseOf(e)) {
                return new Answer.Unreadable(); // nobody says now whether the partner's certificate was revoked: again
            }
            return untrusted("GW-REC-001", "the answer's signature does not verify with the partner's certificate");
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

    private @Nullable X509Certificate signerOf(Element envelope, Element body, Header header)
            throws WSSecurityException {
        var request = new RequestData();
        var crypto = ring.wsSecurity(header.partner());
        request.setSigVerCrypto(crypto);
        request.setTimeStampFutureTTL(CLOCK_SKEW_SECONDS);
        request.setWssConfig(WSSConfig.getNewInstance());
        var result = new WSSecurityEngine().processSecurityHeader(envelope.getOwnerDocument(), request);
        if (result == null) {
            return null;
        }
        var stamps = result.getActionResults().getOrDefault(WSConstants.TS, List.of());
        for (var each : result.getActionResults().getOrDefault(WSConstants.SIGN, List.of())) {
            if (covers(each, body) && stamps.stream().anyMatch(stamp -> coversStamp(each, stamp))) {
                return (X509Certificate) each.get(WSSecurityEngineResult.TAG_X509_CERTIFICATE);
            }
        }
        return null;
    }

    private static boolean covers(WSSecurityEngineResult signature, Element element) {
        return refs(signature).stream().anyMatch(ref -> element.isSameNode(ref.getProtectedElement()));
    }

    private static boolean coversStamp(WSSecurityEngineResult signature, WSSecurityEngineResult stamp) {
        return stamp.get(WSSecurityEngineResult.TAG_TIMESTAMP) instanceof Timestamp timestamp
                && covers(signature, timestamp.getElement());
    }

    @SuppressWarnings("unchecked")
    private static List<WSDataRef> refs(WSSecurityEngineResult result) {
        var refs = (List<WSDataRef>) result.get(WSSecurityEngineResult.TAG_DATA_REF_URIS);
        return refs == null ? List.of() : refs;
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
