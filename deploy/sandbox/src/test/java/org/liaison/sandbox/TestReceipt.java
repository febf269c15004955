// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.WSDataRef;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads an answer: a receipt once its signature holds, or a fault. */
record TestReceipt(Document answer) {

    static TestReceipt of(byte[] answer) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return new TestReceipt(factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param trust whose authority must have certified the receipt's signer */
    TestReceipt verified(Crypto trust) throws WSSecurityException {
        var data = new RequestData();
        data.setSigVerCrypto(trust);
        var result = new WSSecurityEngine().processSecurityHeader(answer, data);
        var signatures = result == null
                ? List.<WSSecurityEngineResult>of()
                : result.getActionResults().getOrDefault(WSConstants.SIGN, List.of());
        var signed = signatures.stream()
                .flatMap(each -> references(each).stream())
                .map(each -> ((WSDataRef) each).getName().getLocalPart())
                .toList();
        if (!signed.containsAll(List.of("Body", "Timestamp"))) {
            throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_CHECK);
        }
        return this;
    }

    private static List<?> references(WSSecurityEngineResult signature) {
        return (List<?>) requireNonNull(signature.get(WSSecurityEngineResult.TAG_DATA_REF_URIS));
    }

    void validate() throws SAXException, IOException {
        var xsd = TestReceipt.class.getResource("/org/liaison/schemas/xsd/receipt.xsd");
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(xsd)
                .newValidator()
                .validate(new DOMSource(receipt()));
    }

    /** Text of a field of the receipt, empty when it is not there. */
    String field(String name) {
        var found = receipt().getElementsByTagNameNS(ReceiptBody.NAMESPACE, name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    /** Code and text of the fault, such as {@code Sender sandbox …}. */
    String fault() {
        var soap = WSConstants.URI_SOAP12_ENV;
        var code = answer.getElementsByTagNameNS(soap, "Value").item(0).getTextContent();
        var text = answer.getElementsByTagNameNS(soap, "Text").item(0).getTextContent();
        return code.substring(code.indexOf(':') + 1) + " " + text;
    }

    private Element receipt() {
        return (Element)
                answer.getElementsByTagNameNS(ReceiptBody.NAMESPACE, "Receipt").item(0);
    }
}
