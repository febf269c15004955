// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.util.UUID;

/** A request before it is sealed. */
record TestLetter(String messageId, String wsaTo, String wsaAction, String content) {

    static TestLetter proper() {
        return about(UUID.randomUUID().toString(), "Nowhere");
    }

    static TestLetter about(String messageId, String familyName) {
        return with(messageId, header(messageId, TestKeys.SENDER, TestKeys.SELF, "BPL"), familyName);
    }

    static TestLetter with(String messageId, String header, String familyName) {
        return new TestLetter(
                messageId,
                EnvelopeCheck.PARTNER + TestKeys.SELF,
                EnvelopeCheck.DELIVER,
                "<Package xmlns=\"" + PackageCheck.NAMESPACE + "\">" + header + "<FamilyName>" + familyName
                        + "</FamilyName></Package>");
    }

    static String header(String messageId, String from, String to, String classification) {
        return "<Header><MessageId>" + messageId + "</MessageId><From>" + from + "</From><To>" + to
                + "</To><Classification>" + classification + "</Classification></Header>";
    }

    TestLetter to(String wsaTo) {
        return new TestLetter(messageId, wsaTo, wsaAction, content);
    }

    TestLetter action(String wsaAction) {
        return new TestLetter(messageId, wsaTo, wsaAction, content);
    }

    String envelope() {
        return "<env:Envelope xmlns:env=\"http://www.w3.org/2003/05/soap-envelope\" xmlns:wsa=\""
                + EnvelopeCheck.ADDRESSING + "\"><env:Header>"
                + "<wsa:Action>" + wsaAction + "</wsa:Action>"
                + "<wsa:To>" + wsaTo + "</wsa:To>"
                + "<wsa:MessageID>urn:uuid:" + messageId + "</wsa:MessageID>"
                + "</env:Header><env:Body>" + content + "</env:Body></env:Envelope>";
    }
}
