// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.seal;

import org.apache.wss4j.common.ext.WSSecurityException;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.message.Station;
import org.liaison.schemas.notice.Notice;
import org.liaison.schemas.notice.NoticeFormat;
import org.liaison.security.authorise.Rendered;
import org.liaison.security.keys.Fingerprint;
import org.liaison.security.keys.KeyRing;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Signs and encrypts for one recipient. The body keeps its id and content whenever it is sealed again, so its digest,
 * and with it the receipt, stays the same.
 */
public final class Sealer {

    private final KeyRing ring;
    private final @Nullable EvidenceSeal evidence;
    private final NoticeFormat notices = new NoticeFormat();

    public Sealer(KeyRing ring) {
        this(ring, null);
    }

    /** @param evidence makes the container; null: none is made */
    public Sealer(KeyRing ring, @Nullable EvidenceSeal evidence) {
        this.ring = ring;
        this.evidence = evidence;
    }

    /** @throws Refusal if the document is not the one that was decided on, or nobody can open it at the other side */
    public Sealed seal(Rendered rendered) {
        if (!rendered.intact()) {
            throw refusal("GW-SEA-001", "document", "the document changed after it was decided on");
        }
        try {
            var bytes = rendered.document().bytes();
            var sealed = seal(rendered.header(), Dom.parse(bytes).getDocumentElement(), WrittenContent.of(bytes));
            return evidence == null ? sealed : sealed.with(evidence.contain(rendered));
        } catch (SAXException e) {
            throw new IllegalStateException("own document cannot be read", e);
        }
    }

    /**
     * Seals what no policy decided on: a notice has no place for personal data, and is written here, so nothing else can
     * come this way (ADR 0023).
     */
    public Sealed seal(Notice notice) {
        try {
            var bytes = notices.write(notice);
            var header = new Header(notice.id(), Notice.FORMAT, notice.issuedAt(), notice.to());
            return seal(header, Dom.parse(bytes).getDocumentElement(), WrittenContent.of(bytes));
        } catch (SAXException e) {
            throw new IllegalStateException("own notice cannot be read", e);
        }
    }

    /** Seals the same content again, because the first envelope is too old to be sent. */
    public Sealed reseal(Header header, byte[] evidence) {
        try {
            var envelope = Dom.parse(evidence).getDocumentElement();
            var content = Dom.onlyElement(Dom.child(envelope, SoapEnvelope.SOAP, "Body"));
            return seal(header, content, Dom.bytes(content));
        } catch (SAXException e) {
            throw new IllegalStateException("own evidence cannot be read", e);
        }
    }

    /** @param bytes the same content as it was written */
    private SealedEnvelope seal(Header header, Node content, byte[] bytes) {
        var partner = header.partner();
        var recipient = ring.findCertificate(partner + "-encrypt")
                .orElseThrow(() -> refusal("GW-SEA-002", "partner", "there is no certificate to encrypt for"));
        if (ring.findCertificate(partner + "-sign").isEmpty()) {
            throw refusal("GW-SEA-002", "partner", "there is no certificate to verify the receipt with");
        }
        if (recipient.getNotAfter().toInstant().isBefore(header.receivedAt())) {
            throw refusal("GW-SEA-002", "partner", "the certificate to encrypt for has expired");
        }
        if (!ring.mayReceive(partner, recipient)) {
            throw refusal("GW-SEA-002", "partner", "the certificate to encrypt for is revoked, or its issuer unknown");
        }
        Document envelope = SoapEnvelope.around(content, header.id(), partner);
        try {
            var crypto = ring.wsSecurity(partner);
            var digest = WsSecurity.sign(envelope, crypto);
            var evidence = Dom.bytes(envelope);
            WsSecurity.encrypt(envelope, bytes, recipient, crypto);
            return new SealedEnvelope(
                    header,
                    evidence,
                    Dom.bytes(envelope),
                    digest,
                    Fingerprint.of(ring.certificate("sign")),
                    Fingerprint.of(recipient),
                    null);
        } catch (WSSecurityException e) {
            throw new IllegalStateException("the envelope cannot be sealed", e);
        }
    }

    private static Refusal refusal(String code, String place, String rule) {
        return new Refusal(Station.SEAL, new Finding(code, place, rule));
    }
}
