// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sienalike;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.HandlingFacts;
import org.liaison.schemas.exchange.ObjectFacts;
import org.liaison.schemas.exchange.ObjectRules;
import org.liaison.schemas.exchange.ObjectsMapper;
import org.liaison.schemas.exchange.TermMapper;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.format.NationalRecord;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.sienalike.xml.HeaderXml;
import org.liaison.schemas.sienalike.xml.KindXml;
import org.liaison.schemas.sienalike.xml.PackageXml;

/** A SIENA-like package as it stands in its document. */
final class SienaLikeRecord implements NationalRecord {

    private static final String HEADER = "/Package/Header";
    private static final String OBJECTS = "/Package/Objects";

    private final PackageXml xml;

    SienaLikeRecord(PackageXml xml) {
        this.xml = xml;
    }

    @Override
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        var header = xml.getHeader();
        if (header != null) {
            if (header.getSentAt() != null) {
                facts.addAll(ObjectFacts.moment(
                        HEADER + "/SentAt", header.getSentAt().atOffset(ZoneOffset.UTC)));
            }
            facts.addAll(HandlingFacts.codes(HEADER, header.getHandlingCode(), header.getHandlingText()));
            facts.addAll(HandlingFacts.urgency(HEADER, header.getUrgency(), header.getUrgencyReason()));
        }
        facts.addAll(ObjectFacts.of(xml.getObjects(), OBJECTS));
        return facts;
    }

    @Override
    public Conversion toExchange(Intake intake) {
        var header = xml.getHeader();
        var broken = findBroken(header);
        if (!broken.isEmpty()) {
            return new Conversion.Impossible(broken);
        }
        var exchange =
                ObjectsMapper.fromXml(header.getMessageId(), header.getSentAt(), handling(header), xml.getObjects());
        return new Conversion.Done(exchange, losses(header));
    }

    private List<Finding> findBroken(HeaderXml header) {
        var findings =
                new ArrayList<>(ObjectRules.findBroken(header.getHandlingCode(), header.getHandlingText(), HEADER));
        findings.addAll(ObjectRules.findBroken(xml.getObjects(), OBJECTS));
        return findings;
    }

    private static Handling handling(HeaderXml header) {
        return new Handling(
                header.getFrom(),
                header.getReference(),
                header.getPurpose(),
                header.getLegalBasis(),
                header.getClassification(),
                header.getHandlingCode(),
                header.getHandlingText(),
                header.getCrimeArea(),
                TermMapper.fromXml(header.getTerm()),
                header.getUrgency(),
                header.getUrgencyReason(),
                List.of(header.getTo()));
    }

    /** Subject and evaluation follow from the rest; kind and summary may say more than it. */
    private List<Loss> losses(HeaderXml header) {
        var losses = new ArrayList<Loss>();
        if (header.getKind() != KindXml.INFORMATION) {
            losses.add(new Loss(
                    "Header/Kind", Loss.Kind.NO_HOME, "a package does not tell kinds apart", "taken as information"));
        }
        if (xml.getSummary() != null) {
            losses.add(new Loss("Summary", Loss.Kind.NO_HOME, "header and objects decide", "not read"));
        }
        return losses;
    }
}
