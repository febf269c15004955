// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import java.util.List;
import java.util.function.UnaryOperator;
import org.liaison.security.given.Forge;
import org.liaison.security.given.Letter;
import org.liaison.security.given.Plan;

/** Signed and encrypted in order, and still not for us: WS-Addressing that says something else. */
final class AddressAttacks {

    private static final String ADDRESS = "GW-OPN-003";
    private static final String SHAPE = "GW-OPN-002";

    private final InboundWay way;

    AddressAttacks(InboundWay way) {
        this.way = way;
    }

    List<Attack> all() {
        return List.of(
                says("to another partner", each -> each.to("urn:liaison:partner:narrow-sandbox")),
                says("to nobody", each -> each.to("")),
                says("to us with a space", each -> each.to("urn:liaison:partner:gateway ")),
                says("to us in capitals", each -> each.to("urn:liaison:partner:GATEWAY")),
                says("to everybody", each -> each.to("http://www.w3.org/2005/08/addressing/anonymous")),
                says("another action", each -> each.action("urn:liaison:siena-like:1:erase")),
                says("no action", each -> each.action("")),
                says("action of a receipt", each -> each.action("urn:liaison:siena-like:1:receipt")),
                says("no message id", each -> each.messageId("")),
                says(
                        "a message id in capitals",
                        each -> each.messageId(each.messageId().toUpperCase(java.util.Locale.ROOT))),
                says("a message id that is a path", each -> each.messageId("urn:uuid:../../../etc/passwd")),
                says("a message id with a line", each -> each.messageId(each.messageId() + "\n")),
                says("a message id that is a statement", each -> each.messageId("urn:uuid:' or 1=1 --")),
                block("ReplyTo", "<wsa:ReplyTo><wsa:Address>https://attacker.example/</wsa:Address></wsa:ReplyTo>"),
                block("FaultTo", "<wsa:FaultTo><wsa:Address>https://attacker.example/</wsa:Address></wsa:FaultTo>"),
                block("From", "<wsa:From><wsa:Address>urn:liaison:partner:narrow-sandbox</wsa:Address></wsa:From>"),
                block("RelatesTo", "<wsa:RelatesTo>urn:uuid:x</wsa:RelatesTo>"),
                block("a second action", "<wsa:Action>urn:liaison:siena-like:1:erase</wsa:Action>"),
                Attack.envelope(
                        "address: an element inside the addressee",
                        SHAPE,
                        () -> sealed(InboundWay.letter().to("urn:liaison:partner:<b>gateway</b>"))),
                Attack.envelope(
                        "address: WS-Addressing of 2004",
                        SHAPE,
                        () -> Forge.bytes(way.forge.document(
                                Forge.parse(InboundWay.letter()
                                        .envelope()
                                        .replace(
                                                "http://www.w3.org/2005/08/addressing",
                                                "http://schemas.xmlsoap.org/ws/2004/08/addressing")),
                                Plan.asAgreed().covering("Body", "Timestamp")))),
                Attack.envelope(
                        "address: SOAP 1.1",
                        SHAPE,
                        () -> new String(sealed(InboundWay.letter()), java.nio.charset.StandardCharsets.UTF_8)
                                .replace(
                                        "http://www.w3.org/2003/05/soap-envelope",
                                        "http://schemas.xmlsoap.org/soap/envelope/")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private Attack says(String name, UnaryOperator<Letter> change) {
        return Attack.envelope("address: " + name, ADDRESS, () -> sealed(change.apply(InboundWay.letter())));
    }

    /** A block more in the header, signed or not. */
    private Attack block(String name, String block) {
        return Attack.envelope(
                "address: " + name,
                SHAPE,
                () -> Forge.bytes(way.forge.document(
                        Forge.parse(InboundWay.letter().envelope().replace("</env:Header>", block + "</env:Header>")),
                        Plan.asAgreed())));
    }

    private byte[] sealed(Letter letter) {
        return way.forge.seal(letter, Plan.asAgreed());
    }
}
