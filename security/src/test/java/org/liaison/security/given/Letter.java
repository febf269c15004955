// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.given;

/** What an envelope says before it is sealed: addresses and content, as text. */
public record Letter(String action, String to, String messageId, String content) {

    public static final String DELIVER = "urn:liaison:siena-like:1:deliver";

    public static Letter about(String id, String content) {
        return new Letter(DELIVER, "urn:liaison:partner:gateway", "urn:uuid:" + id, content);
    }

    public Letter action(String other) {
        return new Letter(other, to, messageId, content);
    }

    public Letter to(String other) {
        return new Letter(action, other, messageId, content);
    }

    public Letter messageId(String other) {
        return new Letter(action, to, other, content);
    }

    public Letter content(String other) {
        return new Letter(action, to, messageId, other);
    }

    /** SOAP 1.2; the prefixes are those that a signature will cover. */
    public String envelope() {
        return "<env:Envelope xmlns:env=\"http://www.w3.org/2003/05/soap-envelope\""
                + " xmlns:wsa=\"http://www.w3.org/2005/08/addressing\"><env:Header>"
                + "<wsa:Action>" + action + "</wsa:Action><wsa:To>" + to + "</wsa:To>"
                + "<wsa:MessageID>" + messageId + "</wsa:MessageID></env:Header><env:Body>" + content
                + "</env:Body></env:Envelope>";
    }
}
