// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.security.cert.X509Certificate;
import java.util.List;
import org.apache.wss4j.common.crypto.AlgorithmSuite;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.common.ext.WSSecurityException.ErrorCode;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.WSDataRef;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads what a gateway answers: a receipt counts only if the gateway signed it, about exactly what was sent. */
final class Answer {

    private final X509Certificate gateway;
    private final String self;

    /** @param gateway whose signature counts */
    Answer(X509Certificate gateway, String self) {
        this.gateway = gateway;
        this.self = self;
    }

    Sent read(byte[] answer, String messageId, String bodyDigest) {
        try {
            var document = Soap.parse(answer);
            var body = Soap.part(document, "Body");
            if (body == null || Soap.children(body).size() != 1) {
                return new Sent(messageId, "untrusted", "");
            }
            var said = Soap.children(body).getFirst();
            if (Soap.is(said, Soap.ENVELOPE, "Fault")) {
                return new Sent(messageId, "fault", code(said.getTextContent()));
            }
            boolean ours = isSigned(document, body)
                    && Soap.is(said, ReceiptBody.NAMESPACE, "Receipt")
                    && field(said, "MessageId").equals(messageId)
                    && field(said, "To").equals(self)
                    && field(said, "Digest").equals(bodyDigest);
            return ours
                    ? new Sent(messageId, field(said, "Outcome"), field(said, "Code"))
                    : new Sent(messageId, "untrusted", "");
        } catch (SAXException | WSSecurityException e) {
            return new Sent(messageId, "untrusted", "");
        }
    }

    private boolean isSigned(Document document, Element body) throws WSSecurityException {
        var demands = new RequestData();
        demands.setWssConfig(WSSConfig.getNewInstance());
        demands.setSigVerCrypto(new Pinned(gateway));
        demands.setAlgorithmSuite(suite());
        var result = new WSSecurityEngine().processSecurityHeader(document, demands);
        var signatures = result == null
                ? List.<WSSecurityEngineResult>of()
                : result.getActionResults().getOrDefault(WSConstants.SIGN, List.of());
        var stamps = result == null ? List.of() : result.getActionResults().getOrDefault(WSConstants.TS, List.of());
        if (signatures.size() != 1 || stamps.size() != 1) {
            return false;
        }
        var references = (List<?>) signatures.getFirst().get(WSSecurityEngineResult.TAG_DATA_REF_URIS);
        return references != null
                && references.size() == 2
                && references.stream().anyMatch(each -> body.isSameNode(((WSDataRef) each).getProtectedElement()));
    }

    private static AlgorithmSuite suite() {
        var suite = new AlgorithmSuite();
        suite.addSignatureMethod(WSConstants.ECDSA_SHA256);
        suite.addDigestAlgorithm(WSConstants.SHA256);
        suite.addC14nAlgorithm(WSConstants.C14N_EXCL_OMIT_COMMENTS);
        suite.addTransformAlgorithm(WSConstants.C14N_EXCL_OMIT_COMMENTS);
        return suite;
    }

    private static String field(Element receipt, String name) {
        var found = Soap.children(receipt, ReceiptBody.NAMESPACE, name);
        return found.size() == 1 ? found.getFirst().getTextContent() : "";
    }

    private static String code(String fault) {
        var match =
                java.util.regex.Pattern.compile("[A-Z]{2,4}-[A-Z]{3}-[0-9]{3}").matcher(fault);
        return match.find() ? match.group() : "";
    }

    /** Trusts one certificate. */
    private static final class Pinned extends Merlin {

        private final X509Certificate only;

        Pinned(X509Certificate only) throws WSSecurityException {
            super();
            this.only = only;
        }

        @Override
        public void verifyTrust(
                X509Certificate[] chain,
                boolean revocation,
                java.util.Collection<java.util.regex.Pattern> subjects,
                java.util.Collection<java.util.regex.Pattern> issuers)
                throws WSSecurityException {
            if (chain.length == 0 || !only.equals(chain[0])) {
                throw new WSSecurityException(ErrorCode.FAILED_AUTHENTICATION);
            }
        }
    }
}
