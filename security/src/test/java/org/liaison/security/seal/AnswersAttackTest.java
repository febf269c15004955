// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.wss4j.dom.WSConstants;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.given.Forge;
import org.liaison.security.given.Identity;
import org.liaison.security.given.Plan;
import org.liaison.security.keys.CryptoProvider;
import org.liaison.security.keys.DemoKeys;
import org.liaison.security.keys.KeyRing;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Receipts that lie: whoever can make one of these count makes a partner have said what it never said. */
class AnswersAttackTest {

    private static final PartnerId PARTNER = new PartnerId("siena-sandbox");
    private static final Header HEADER = new Header(
            new MessageId("01a201ec-69a3-7034-8554-719ac45ee4c4"),
            "si-case",
            Instant.parse("2026-11-22T06:00:00Z"),
            PARTNER);
    private static final byte[] DIGEST = new byte[32];
    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";

    @TempDir
    static Path keys;

    private static Answers answers;
    private static Forge forge;
    private static Identity own;
    private static Identity other;

    @BeforeAll
    static void makeKeys() {
        CryptoProvider.install();
        DemoKeys.makeIfAbsent(keys, List.of("siena-sandbox", "narrow-sandbox"));
        answers = new Answers(KeyRing.open(keys), "gateway");
        own = Identity.of(keys, "siena-sandbox", "sign");
        other = Identity.of(keys, "narrow-sandbox", "sign");
        forge = new Forge(own, Identity.of(keys, "gateway", "encrypt"));
    }

    /** A receipt made wrong in one way. */
    record Lie(String name, byte[] answer) {

        @Override
        public String toString() {
            return name;
        }
    }

    @Test
    void anHonestReceiptCountsSoThatTheRefusalsMeanSomething() {
        assertThat(answers.open(Forge.bytes(receipt(plan())), HEADER, DIGEST))
                .isInstanceOfSatisfying(
                        Answer.Verified.class,
                        each -> assertThat(each.accepted()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("lies")
    void aReceiptThatLiesNeverCounts(Lie lie) {
        assertThat(answers.open(lie.answer(), HEADER, DIGEST))
                .isInstanceOfSatisfying(
                        Answer.Untrusted.class,
                        each -> assertThat(each.finding().code()).isEqualTo("GW-REC-001"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void textThatWantsSomethingOfTheParserIsNotRead(Lie lie) {
        assertThat(answers.open(lie.answer(), HEADER, DIGEST)).isInstanceOf(Answer.Unreadable.class);
    }

    static List<Lie> lies() {
        var lies = new ArrayList<Lie>();
        for (var part : List.of("Body", "Timestamp")) {
            for (var place : List.of("header", "security", "object", "envelope", "body", "before", "after")) {
                for (var id : List.of("same", "new", "none")) {
                    lies.add(new Lie(part + " moved to " + place + ", id " + id, wrapped(part, place, id)));
                }
            }
        }
        lies.addAll(sealedWrong());
        lies.addAll(changed());
        return lies;
    }

    static List<Lie> unreadable() {
        return List.of(
                text("external DTD", each -> "<!DOCTYPE e SYSTEM \"http://127.0.0.1:9/\">" + each),
                text("entity bomb", each -> "<!DOCTYPE e [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>" + each),
                text(
                        "ten thousand levels",
                        each -> each.replace(
                                "</Receipt>", "<a>".repeat(10_000) + "</a>".repeat(10_000) + "</Receipt>")),
                text("UTF-16 stated", each -> "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + each),
                new Lie("UTF-16", text().getBytes(StandardCharsets.UTF_16)));
    }

    private static List<Lie> sealedWrong() {
        var now = Instant.now();
        return List.of(
                planned("unsigned", plan().unsigned()),
                planned("body not signed", plan().covering("Timestamp")),
                planned("timestamp not signed", plan().covering("Body")),
                planned("no timestamp", plan().unstamped().covering("Body")),
                planned("another registered partner", plan().by(other)),
                planned("us", plan().by(Identity.of(keys, "gateway", "sign"))),
                planned("equal names, unknown authority", plan().by(Identity.lookingLike(own.certificate()))),
                planned("equal names, expired", plan().by(Identity.expired(own.certificate()))),
                planned("issuer and number instead of a token", plan().keyIdentifier(WSConstants.ISSUER_SERIAL)),
                planned("a bare key", plan().keyIdentifier(WSConstants.KEY_VALUE)),
                planned("digest SHA-1", plan().digest(WSConstants.SHA1)),
                planned("ECDSA with SHA-1", plan().signature(MORE + "ecdsa-sha1")),
                planned(
                        "RSA with SHA-1",
                        plan().signature(WSConstants.RSA_SHA1).by(Identity.rsaLike(own.certificate()))),
                planned("canonical form with comments", plan().canonical(WSConstants.C14N_EXCL_WITH_COMMENTS)),
                planned("inclusive canonical form", plan().canonical(WSConstants.C14N_OMIT_COMMENTS)),
                planned("an hour old", plan().at(now.minus(Duration.ofHours(1)))),
                planned("in an hour", plan().at(now.plus(Duration.ofHours(1)))));
    }

    private static List<Lie> changed() {
        return List.of(
                with("outcome", each -> Forge.find(each, "Outcome").setTextContent("refused")),
                with("digest value", each -> Forge.find(each, "DigestValue").setTextContent("AAAA")),
                with("security stripped", each -> remove(each, "Security")),
                with("two signatures", each -> twice(each, "Signature")),
                with("two bodies", each -> twice(each, "Body")),
                with("two security headers", each -> twice(each, "Security")),
                with(
                        "a comment in the outcome",
                        each -> Forge.find(each, "Outcome").appendChild(each.createComment("x"))),
                with(
                        "an instruction",
                        each -> Forge.find(each, "Header").appendChild(each.createProcessingInstruction("x", "y"))),
                with(
                        "a header block",
                        each -> Forge.find(each, "Header").appendChild(each.createElementNS("urn:x", "x:Block"))),
                with(
                        "an actor",
                        each -> Forge.find(each, "Security")
                                .setAttributeNS(WSConstants.URI_SOAP12_ENV, "e:role", "urn:x")),
                with(
                        "transform XSLT",
                        each -> Forge.find(each, "Transform")
                                .setAttribute("Algorithm", "http://www.w3.org/TR/1999/REC-xslt-19991116")),
                with("reference to a file", each -> reference(each, "file:///etc/passwd")),
                with("reference to a URL", each -> reference(each, "http://127.0.0.1:9/")),
                with("reference to everything", each -> reference(each, "")),
                with(
                        "HMAC with the public key",
                        each -> Forge.find(each, "SignatureMethod").setAttribute("Algorithm", MORE + "hmac-sha256")));
    }

    private static Plan plan() {
        return Plan.asAgreed().unencrypted().covering("Body", "Timestamp");
    }

    private static Document receipt(Plan plan) {
        return forge.document(
                Forge.parse("""
                        <e:Envelope xmlns:e="%s"><e:Header/><e:Body><Receipt xmlns="urn:liaison:receipt:1"><MessageId>%s\
                        </MessageId><From>siena-sandbox</From><To>gateway</To><DigestAlgorithm>\
                        http://www.w3.org/2001/04/xmlenc#sha256</DigestAlgorithm><Digest>%s</Digest>\
                        <Outcome>accepted</Outcome><ReceivedAt>%s</ReceivedAt><IssuedAt>%s</IssuedAt></Receipt></e:Body>\
                        </e:Envelope>""".formatted(
                                WSConstants.URI_SOAP12_ENV,
                                HEADER.id(),
                                Base64.getEncoder().encodeToString(DIGEST),
                                Instant.now(),
                                Instant.now())),
                plan);
    }

    private static byte[] wrapped(String part, String place, String id) {
        var document = receipt(plan());
        var signed = Forge.find(document, part);
        var copy = (Element) signed.cloneNode(true);
        if (id.equals("new")) {
            copy.setAttributeNS(WSConstants.WSU_NS, "wsu:Id", "id-" + UUID.randomUUID());
        } else if (id.equals("none")) {
            copy.removeAttributeNS(WSConstants.WSU_NS, "Id");
        }
        var parent = Objects.requireNonNull((Element) signed.getParentNode());
        parent.replaceChild(copy, signed);
        switch (place) {
            case "header" -> Forge.find(document, "Header").appendChild(signed);
            case "security" -> Forge.find(document, "Security").appendChild(signed);
            case "object" ->
                Forge.find(document, "Signature")
                        .appendChild(document.createElementNS(WSConstants.SIG_NS, "ds:Object"))
                        .appendChild(signed);
            case "envelope" -> document.getDocumentElement().appendChild(signed);
            case "body" -> (part.equals("Body") ? copy : Forge.find(document, "Body")).appendChild(signed);
            case "before" -> parent.insertBefore(signed, copy);
            default -> parent.insertBefore(signed, copy.getNextSibling());
        }
        return Forge.bytes(document);
    }

    private static Lie planned(String name, Plan plan) {
        return new Lie("signed wrong: " + name, Forge.bytes(receipt(plan)));
    }

    private static Lie with(String name, Consumer<Document> change) {
        var document = receipt(plan());
        change.accept(document);
        return new Lie("changed: " + name, Forge.bytes(document));
    }

    private static Lie text(String name, UnaryOperator<String> change) {
        return new Lie(name, change.apply(text()).getBytes(StandardCharsets.UTF_8));
    }

    private static String text() {
        return new String(Forge.bytes(receipt(plan())), StandardCharsets.UTF_8);
    }

    private static void remove(Document document, String name) {
        var element = Forge.find(document, name);
        Objects.requireNonNull(element.getParentNode()).removeChild(element);
    }

    private static void twice(Document document, String name) {
        var one = Forge.find(document, name);
        Objects.requireNonNull(one.getParentNode()).insertBefore(one.cloneNode(true), one);
    }

    private static void reference(Document document, String uri) {
        ((Element) Forge.find(document, "SignedInfo")
                        .getElementsByTagNameNS(WSConstants.SIG_NS, "Reference")
                        .item(0))
                .setAttribute("URI", uri);
    }
}
