// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import static java.util.Objects.requireNonNull;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.security.auth.x500.X500Principal;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.WSDataRef;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.WSHandlerResult;
import org.apache.wss4j.dom.message.token.Timestamp;
import org.apache.wss4j.dom.str.STRParser;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Asks what valid signatures leave open: who signed, what exactly, whether it was secret, and whether it is for us. */
final class EnvelopeCheck {

    static final String ADDRESSING = "http://www.w3.org/2005/08/addressing";
    static final String DELIVER = "urn:liaison:siena-like:1:deliver";
    static final String NOTIFY = NoticeCheck.NAMESPACE + ":notify";
    static final String PARTNER = "urn:liaison:partner:";

    private static final Pattern MESSAGE_ID =
            Pattern.compile("urn:uuid:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    /** What a security header may hold; anything else was not agreed. */
    private static final Set<Integer> AGREED =
            Set.of(WSConstants.SIGN, WSConstants.TS, WSConstants.ENCR, WSConstants.BST);

    private static final String ONE_OF_EACH = "there must be exactly one signature and one timestamp, and nothing else";
    private static final String NOT_SECRET = "the content of the Body must be encrypted for this partner";

    private final String self;
    private final Map<X500Principal, String> senders;
    private final Clock clock;

    EnvelopeCheck(String self, Map<X500Principal, String> senders, Clock clock) {
        this.self = self;
        this.senders = senders;
        this.clock = clock;
    }

    /** Before decryption: afterwards nobody could tell clear text that stood beside the cipher text. */
    static void requireCipherTextOnly(Element body) {
        var children = Soap.children(body);
        require(
                children.size() == 1 && Soap.is(children.getFirst(), WSConstants.ENC_NS, "EncryptedData"),
                "SBX-SEC-004",
                NOT_SECRET);
    }

    Opened open(Element header, Element body, @Nullable WSHandlerResult processed) {
        if (processed == null) {
            throw EnvelopeFault.sender("SBX-SEC-002", ONE_OF_EACH);
        }
        var result = onlyAgreed(processed);
        var signature = only(result, WSConstants.SIGN);
        var timestamp =
                (Timestamp) requireNonNull(only(result, WSConstants.TS).get(WSSecurityEngineResult.TAG_TIMESTAMP));
        var action = addressing(header, "Action");
        var to = addressing(header, "To");
        var messageId = addressing(header, "MessageID");
        var content = onlyChild(body);

        requireCovered(signature, List.of(body, timestamp.getElement(), action, to, messageId));
        requireSecret(result, signature, body);
        requireFresh(timestamp);
        require(actionFor(content).equals(text(action)), "SBX-ENV-004", "wsa:Action is not the one of this service");
        require((PARTNER + self).equals(text(to)), "SBX-ENV-005", "wsa:To is not this partner");
        return new Opened(senderOf(signature), idIn(messageId), digestOf(signature, body), content);
    }

    /** What is said and what is done go together: no notice passes for a package, and no package for a notice. */
    private static String actionFor(Element content) {
        return NoticeCheck.NAMESPACE.equals(content.getNamespaceURI()) ? NOTIFY : DELIVER;
    }

    private static WSHandlerResult onlyAgreed(WSHandlerResult result) {
        require(AGREED.containsAll(result.getActionResults().keySet()), "SBX-SEC-002", ONE_OF_EACH);
        return result;
    }

    private static WSSecurityEngineResult only(WSHandlerResult result, int action) {
        var found = result.getActionResults().getOrDefault(action, List.of());
        require(found.size() == 1, "SBX-SEC-002", ONE_OF_EACH);
        return found.getFirst();
    }

    private static void requireCovered(WSSecurityEngineResult signature, List<Element> parts) {
        require(
                parts.stream().allMatch(each -> findReference(signature, each).isPresent()),
                "SBX-SEC-003",
                "the signature must cover Body, Timestamp, wsa:Action, wsa:To and wsa:MessageID");
    }

    /** Encrypted last: a signature over cipher text would prove nothing about the content. */
    private static void requireSecret(WSHandlerResult result, WSSecurityEngineResult signature, Element body) {
        var encryption = result.getActionResults().getOrDefault(WSConstants.ENCR, List.of()).stream()
                .filter(each ->
                        findReference(each, body).filter(WSDataRef::isContent).isPresent())
                .findFirst();
        require(encryption.isPresent(), "SBX-SEC-004", NOT_SECRET);
        // WSS4J lists first what it processed last
        var order = result.getResults();
        require(
                order.indexOf(encryption.get()) > order.indexOf(signature),
                "SBX-SEC-005",
                "sign first, encrypt second");
    }

    private void requireFresh(Timestamp timestamp) {
        var created = timestamp.getCreated();
        var expires = timestamp.getExpires();
        require(
                created != null
                        && expires != null
                        && !expires.isAfter(created.plusSeconds(EnvelopeOpener.TTL_SECONDS))
                        && clock.instant().isBefore(expires.plusSeconds(EnvelopeOpener.SKEW_SECONDS)),
                "SBX-SEC-006",
                "the timestamp must be fresh and last no longer than 300 seconds");
    }

    private String senderOf(WSSecurityEngineResult signature) {
        require(
                signature.get(WSSecurityEngineResult.TAG_X509_REFERENCE_TYPE) == STRParser.REFERENCE_TYPE.DIRECT_REF,
                "SBX-SEC-007",
                "the signing certificate must come as a BinarySecurityToken with a direct reference");
        var certificate = (X509Certificate) requireNonNull(signature.get(WSSecurityEngineResult.TAG_X509_CERTIFICATE));
        var sender = senders.get(certificate.getSubjectX500Principal());
        if (sender == null) {
            throw EnvelopeFault.sender("SBX-SEC-008", "the signer is not registered as a sender here");
        }
        return sender;
    }

    private static String digestOf(WSSecurityEngineResult signature, Element body) {
        return findReference(signature, body)
                .map(each -> Base64.getEncoder().encodeToString(each.getDigestValue()))
                .orElseThrow();
    }

    /** By identity of the element: an id or a path could lead to a second element of the same name. */
    private static Optional<WSDataRef> findReference(WSSecurityEngineResult result, Element element) {
        var references = (List<?>) requireNonNull(result.get(WSSecurityEngineResult.TAG_DATA_REF_URIS));
        return references.stream()
                .map(WSDataRef.class::cast)
                .filter(each -> each.getProtectedElement().isSameNode(element))
                .findFirst();
    }

    private static Element addressing(Element header, String name) {
        var found = Soap.children(header, ADDRESSING, name);
        require(found.size() == 1, "SBX-ENV-002", "wsa:Action, wsa:To and wsa:MessageID must stand there once each");
        return found.getFirst();
    }

    private static Element onlyChild(Element body) {
        var children = Soap.children(body);
        require(children.size() == 1, "SBX-ENV-003", "the Body must hold exactly one element");
        return children.getFirst();
    }

    private static String idIn(Element messageId) {
        var match = MESSAGE_ID.matcher(text(messageId));
        require(match.matches(), "SBX-ENV-006", "wsa:MessageID must be urn:uuid: and a lower-case UUID");
        return match.group(1);
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }

    private static void require(boolean holds, String code, String rule) {
        if (!holds) {
            throw EnvelopeFault.sender(code, rule);
        }
    }
}
