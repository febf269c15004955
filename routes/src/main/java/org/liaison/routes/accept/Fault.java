// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.accept;

import java.nio.charset.StandardCharsets;

/** A SOAP 1.2 fault (Part 1, section 5.4). Made of constants only, so nothing has to be escaped. */
final class Fault {

    private Fault() {}

    static byte[] of(Answered.Faulted faulted) {
        return """
                <env:Envelope xmlns:env="http://www.w3.org/2003/05/soap-envelope"><env:Body><env:Fault><env:Code>\
                <env:Value>env:%s</env:Value></env:Code><env:Reason><env:Text xml:lang="en">%s: %s</env:Text>\
                </env:Reason></env:Fault></env:Body></env:Envelope>""".formatted(
                        faulted.temporary() ? "Receiver" : "Sender",
                        faulted.finding().code(),
                        faulted.finding().rule())
                .getBytes(StandardCharsets.UTF_8);
    }
}
