// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.seal;

import static org.liaison.security.seal.EnvelopeFlaw.Kind.ADDRESS;
import static org.liaison.security.seal.EnvelopeFlaw.Kind.FORM;
import static org.liaison.security.seal.EnvelopeFlaw.Kind.SECURITY;
import static org.liaison.security.seal.EnvelopeFlaw.Kind.SHAPE;

import java.time.Clock;
import java.util.Base64;
import java.util.regex.Pattern;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.utils.UnsyncByteArrayOutputStream;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.message.Station;
import org.liaison.security.keys.Fingerprint;
import org.liaison.security.keys.KeyRing;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Opens what partners send: text, shape, address, then keys, cheap things first. A sender learns one of four codes;
 * everything that a key had to do with has the same one.
 */
public final class Opener {

    private static final Pattern MESSAGE_ID =
            Pattern.compile("urn:uuid:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    private final KeyRing ring;
    private final String self;
    private final Clock clock;

    /** @param ownParty how partners address this gateway */
    public Opener(KeyRing ring, String ownParty, Clock clock) {
        this.ring = ring;
        this.self = SoapEnvelope.PARTNER + ownParty;
        this.clock = clock;
    }

    /** @throws Refusal at station open if the envelope is not as agreed */
    public Opened open(Accepted accepted) {
        try {
            return opened(accepted);
        } catch (EnvelopeFlaw e) {
            throw new Refusal(Station.OPEN, finding(e));
        } catch (SAXException e) {
            throw new Refusal(Station.OPEN, finding(new EnvelopeFlaw(FORM)));
        }
    }

    private Opened opened(Accepted accepted) throws EnvelopeFlaw, SAXException {
        var header = accepted.header();
        EnvelopeText.check(accepted.envelope());
        var document = Dom.parse(accepted.envelope());
        var shape = EnvelopeShape.ofMessage(document);
        var stated = address(shape);
        var security = EnvelopeSecurity.process(shape, ring.wsSecurity(header.partner()), ring.decryption());
        checkFresh(security);
        EnvelopeFlaw.unless(Elements.isPlain(document), SHAPE);
        var content = Elements.children(shape.body());
        EnvelopeFlaw.unless(content.size() == 1, SHAPE);
        for (var each : Elements.ids(content.getFirst())) {
            EnvelopeFlaw.unless(!shape.hasId(each.getKey()), SHAPE);
        }
        return new OpenedEnvelope(
                header,
                stated,
                new Document(header.format(), canonical(content.getFirst())),
                Dom.bytes(document),
                security.bodyDigest(),
                signatureDigest(shape),
                Fingerprint.of(security.signer()));
    }

    private MessageId address(EnvelopeShape shape) throws EnvelopeFlaw {
        EnvelopeFlaw.unless(text(shape.addressing("Action")).equals(SoapEnvelope.ACTION), ADDRESS);
        EnvelopeFlaw.unless(text(shape.addressing("To")).equals(self), ADDRESS);
        var id = MESSAGE_ID.matcher(text(shape.addressing("MessageID")));
        EnvelopeFlaw.unless(id.matches(), ADDRESS);
        return new MessageId(id.group(1));
    }

    private void checkFresh(EnvelopeSecurity security) throws EnvelopeFlaw {
        var stamp = security.timestamp();
        var created = stamp.getCreated();
        var expires = stamp.getExpires();
        var now = clock.instant();
        EnvelopeFlaw.unless(
                created != null
                        && expires != null
                        && !expires.isAfter(created.plusSeconds(EnvelopeSecurity.LIFETIME_SECONDS))
                        && !created.isAfter(now.plusSeconds(EnvelopeSecurity.SKEW_SECONDS))
                        && now.isBefore(expires.plusSeconds(EnvelopeSecurity.SKEW_SECONDS)),
                SECURITY);
    }

    private static byte[] signatureDigest(EnvelopeShape shape) throws EnvelopeFlaw, SAXException {
        var value = Dom.child(shape.signature(), org.apache.wss4j.dom.WSConstants.SIG_NS, "SignatureValue");
        return Fingerprint.sha256(Base64.getMimeDecoder().decode(value.getTextContent()));
    }

    private static byte[] canonical(Element content) {
        try (var out = new UnsyncByteArrayOutputStream()) {
            Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS)
                    .canonicalizeSubtree(content, out);
            return out.toByteArray();
        } catch (XMLSecurityException | java.io.IOException e) {
            throw new IllegalStateException("a verified element has no canonical form");
        }
    }

    private static String text(Element element) {
        return element.getTextContent();
    }

    private static Finding finding(EnvelopeFlaw flaw) {
        return switch (flaw.kind()) {
            case FORM ->
                new Finding("GW-OPN-001", "envelope", "it is well-formed UTF-8 within the limits, without DTD");
            case SHAPE -> new Finding("GW-OPN-002", "envelope", "it holds the agreed parts, each once, and no other");
            case ADDRESS -> new Finding("GW-OPN-003", "envelope", "action, addressee and message id are as agreed");
            case SECURITY -> new Finding("GW-OPN-004", "envelope", "signature, encryption and time hold as agreed");
        };
    }
}
