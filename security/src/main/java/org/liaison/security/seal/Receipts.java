// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.seal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.receipt.xml.Outcome;
import org.liaison.schemas.receipt.xml.Receipt;
import org.liaison.schemas.xml.XmlFormat;
import org.liaison.security.keys.KeyRing;
import org.xml.sax.SAXException;

/** Writes and signs the receipts that we give: Body and Timestamp, by {@code sign}, in the form of {@code receipt.xsd}. */
public final class Receipts {

    private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    private final KeyRing ring;
    private final String ownParty;
    private final XmlFormat<Receipt> receipts = new XmlFormat<>(Receipt.class, "/org/liaison/schemas/xsd/receipt.xsd");

    /** @param ownParty how partners name this gateway */
    public Receipts(KeyRing ring, String ownParty) {
        this.ring = ring;
        this.ownParty = ownParty;
    }

    /** The signed answer as it travels. */
    public byte[] sign(Reply reply) {
        try {
            var envelope = SoapEnvelope.answer(
                    Dom.parse(receipts.write(receipt(reply))).getDocumentElement());
            var unused = WsSecurity.sign(envelope, SoapEnvelope.answeredParts(), ring.wsSecurity(reply.partner()));
            return Dom.bytes(envelope);
        } catch (SAXException | WSSecurityException e) {
            throw new IllegalStateException("a receipt cannot be signed", e);
        }
    }

    private Receipt receipt(Reply reply) {
        var receipt = new Receipt();
        receipt.setMessageId(reply.stated().value());
        receipt.setFrom(ownParty);
        receipt.setTo(reply.partner().value());
        receipt.setDigestAlgorithm(SHA256);
        receipt.setDigest(reply.bodyDigest());
        receipt.setOutcome(reply.refusal() == null ? Outcome.ACCEPTED : Outcome.REFUSED);
        if (reply.refusal() != null) {
            receipt.setCode(reply.refusal().code());
            receipt.setReason(reason(reply.refusal()));
        }
        receipt.setReceivedAt(time(reply.receivedAt()));
        receipt.setIssuedAt(time(reply.issuedAt()));
        return receipt;
    }

    /** Place and rule: what a sender needs to mend it, and nothing of what it sent. */
    private static String reason(Finding finding) {
        var text = finding.place() + ": " + finding.rule();
        return text.length() <= 500 ? text : text.substring(0, 500);
    }

    private static XMLGregorianCalendar time(Instant at) {
        var time = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
        try {
            return DatatypeFactory.newInstance()
                    .newXMLGregorianCalendar(
                            java.math.BigInteger.valueOf(time.getYear()),
                            time.getMonthValue(),
                            time.getDayOfMonth(),
                            time.getHour(),
                            time.getMinute(),
                            time.getSecond(),
                            BigDecimal.valueOf(time.get(ChronoField.MILLI_OF_SECOND), 3),
                            0);
        } catch (DatatypeConfigurationException e) {
            throw new IllegalStateException("the platform has no XML data types", e);
        }
    }
}
