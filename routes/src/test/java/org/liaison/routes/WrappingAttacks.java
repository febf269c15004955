// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.wss4j.dom.WSConstants;
import org.liaison.security.given.Forge;
import org.liaison.security.given.Plan;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Signature wrapping (McIntosh and Austel 2005, and what followed): what was signed moves somewhere else, where the
 * signature still finds it, and something unsigned stands in its place. Every part, every place, every play with ids.
 */
final class WrappingAttacks {

    private static final String SHAPE = "GW-OPN-002";
    private static final String SOAP = WSConstants.URI_SOAP12_ENV;
    private static final List<String> PARTS = List.of("Body", "Timestamp", "Action", "To", "MessageID");
    private static final List<String> PLACES = List.of(
            "wrapper in the header",
            "wrapper in the security header",
            "object of the signature",
            "wrapper beside the body",
            "wrapper inside the body",
            "before its copy",
            "after its copy");
    private static final List<String> IDS = List.of("same id", "new id", "no id");

    private final InboundWay way;

    WrappingAttacks(InboundWay way) {
        this.way = way;
    }

    List<Attack> all() {
        var attacks = new ArrayList<Attack>();
        for (var part : PARTS) {
            for (var place : PLACES) {
                for (var id : IDS) {
                    attacks.add(Attack.envelope(
                            "wrapping: " + part + " to " + place + ", copy with " + id,
                            SHAPE,
                            () -> wrapped(part, place, id)));
                }
            }
        }
        attacks.addAll(others());
        return attacks;
    }

    private byte[] wrapped(String part, String place, String id) {
        var document = way.forge.document(InboundWay.letter(), Plan.asAgreed());
        var signed = Forge.find(document, part);
        var copy = (Element) signed.cloneNode(true);
        change(copy, part);
        switch (id) {
            case "new id" -> copy.setAttributeNS(WSConstants.WSU_NS, "wsu:Id", "id-" + UUID.randomUUID());
            case "no id" -> copy.removeAttributeNS(WSConstants.WSU_NS, "Id");
            default -> {} // the same one, twice
        }
        var parent = (Element) signed.getParentNode();
        parent.replaceChild(copy, signed);
        put(document, signed, copy, place);
        return Forge.bytes(document);
    }

    /** What the attacker wants us to read instead. */
    private static void change(Element copy, String part) {
        switch (part) {
            case "Timestamp" ->
                copy.getElementsByTagNameNS("*", "Expires").item(0).setTextContent("2099-01-01T00:00:00.000Z");
            case "To" -> copy.setTextContent("urn:liaison:partner:gateway");
            case "MessageID" -> copy.setTextContent("urn:uuid:" + UUID.randomUUID());
            default -> {} // the body stays cipher text of the attacker's, the action has one value only
        }
    }

    private static void put(Document document, Element signed, Element copy, String place) {
        var header = Forge.find(document, "Header");
        var parent = Objects.requireNonNull((Element) copy.getParentNode());
        switch (place) {
            case "wrapper in the header" -> wrapper(document, header).appendChild(signed);
            case "wrapper in the security header" ->
                wrapper(document, Forge.find(document, "Security")).appendChild(signed);
            case "object of the signature" ->
                Forge.find(document, "Signature")
                        .appendChild(document.createElementNS(WSConstants.SIG_NS, "ds:Object"))
                        .appendChild(signed);
            case "wrapper beside the body" ->
                wrapper(document, document.getDocumentElement()).appendChild(signed);
            case "wrapper inside the body" ->
                wrapper(document, body(document, copy)).appendChild(signed);
            case "before its copy" -> parent.insertBefore(signed, copy);
            default -> parent.insertBefore(signed, copy.getNextSibling());
        }
    }

    private static Element body(Document document, Element copy) {
        return copy.getLocalName().equals("Body") ? copy : Forge.find(document, "Body");
    }

    private static Element wrapper(Document document, Element inside) {
        var wrapper = document.createElementNS("urn:example:wrapper", "w:Wrapper");
        wrapper.setAttributeNS(WSConstants.XMLNS_NS, "xmlns:w", "urn:example:wrapper");
        inside.appendChild(wrapper);
        return wrapper;
    }

    private List<Attack> others() {
        return List.of(
                changed("two bodies", each -> twice(each, "Body")),
                changed("two headers", each -> twice(each, "Header")),
                changed("two security headers", each -> twice(each, "Security")),
                changed("two signatures", each -> twice(each, "Signature")),
                changed("two timestamps", each -> twice(each, "Timestamp")),
                changed("two tokens", each -> twice(each, "BinarySecurityToken")),
                changed("two encrypted keys", each -> twice(each, "EncryptedKey")),
                changed("two encrypted bodies", each -> twice(each, "EncryptedData")),
                changed("two addressees", each -> twice(each, "To")),
                changed("body before header", each -> {
                    var envelope = each.getDocumentElement();
                    envelope.insertBefore(Forge.find(each, "Body"), envelope.getFirstChild());
                }),
                changed(
                        "security header for an actor",
                        each -> Forge.find(each, "Security")
                                .setAttributeNS(SOAP, "env:role", "http://www.w3.org/2003/05/soap-envelope/role/next")),
                changed("second security header for an actor", each -> {
                    var second = (Element) Forge.find(each, "Security").cloneNode(true);
                    second.setAttributeNS(SOAP, "env:role", "urn:example:other");
                    Forge.find(each, "Header").appendChild(second);
                }),
                changed("an id on an unsigned element twice", each -> {
                    Forge.find(each, "Header").setAttributeNS(WSConstants.WSU_NS, "wsu:Id", "x");
                    Forge.find(each, "Signature").setAttribute("Id", "x");
                }),
                changed(
                        "xml:id beside wsu:Id",
                        each -> Forge.find(each, "Header")
                                .setAttributeNS(
                                        WSConstants.XML_NS,
                                        "xml:id",
                                        Forge.find(each, "Body").getAttributeNS(WSConstants.WSU_NS, "Id"))),
                changed(
                        "ID in capitals beside wsu:Id",
                        each -> Forge.find(each, "Header")
                                .setAttribute("ID", Forge.find(each, "Body").getAttributeNS(WSConstants.WSU_NS, "Id"))),
                changed("a fifth header block", each -> wrapper(each, Forge.find(each, "Header"))),
                changed("a third part of the envelope", each -> wrapper(each, each.getDocumentElement())));
    }

    private Attack changed(String name, Consumer<Document> change) {
        return Attack.envelope("structure: " + name, SHAPE, () -> {
            var document = way.forge.document(InboundWay.letter(), Plan.asAgreed());
            change.accept(document);
            return Forge.bytes(document);
        });
    }

    private static void twice(Document document, String name) {
        var one = Forge.find(document, name);
        Objects.requireNonNull(one.getParentNode()).insertBefore(one.cloneNode(true), one);
    }
}
