// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Decides whether a notice may be carried out; as strict as for packages. */
final class NoticeCheck {

    static final String NAMESPACE = "urn:liaison:notice:1";

    private final String self;
    private final Schema schema;

    NoticeCheck(String self) {
        this.self = self;
        this.schema = PackageCheck.compile(List.of("/org/liaison/schemas/xsd/notice.xsd"));
    }

    static boolean isNotice(Element content) {
        return Soap.is(content, NAMESPACE, "Notice");
    }

    /** The message that an examined notice is about. */
    static String about(Element notice) {
        return value(notice, "About");
    }

    Verdict examine(byte[] document, Opened envelope) {
        if (!isValid(document)) {
            return new Verdict.Refused("SBX-NOT-001", "the notice breaks its schema");
        }
        var notice = envelope.content();
        if (!value(notice, "NoticeId").equals(envelope.messageId())) {
            return new Verdict.Refused("SBX-VAL-004", "NoticeId is not that of wsa:MessageID");
        }
        if (!value(notice, "To").equals(self)) {
            return new Verdict.Refused("SBX-VAL-005", "To is not this partner");
        }
        if (!value(notice, "From").equals(envelope.sender())) {
            return new Verdict.Refused("SBX-VAL-006", "From is not the signer");
        }
        boolean corrects = value(notice, "Kind").equals("correction");
        if (corrects == value(notice, "Replacement").isEmpty()) {
            return new Verdict.Refused("SBX-NOT-001", "a correction, and only a correction, names its replacement");
        }
        return new Verdict.Accepted();
    }

    /** The bytes come from our own canonicalisation of a document without document type declaration. */
    private boolean isValid(byte[] document) {
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
            return true;
        } catch (SAXException | IOException e) {
            return false;
        }
    }

    private static String value(Element notice, String name) {
        return Soap.children(notice, NAMESPACE, name).stream()
                .findFirst()
                .map(each -> each.getTextContent().strip())
                .orElse("");
    }
}
