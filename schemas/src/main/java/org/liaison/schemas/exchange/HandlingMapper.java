// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.util.List;
import org.liaison.schemas.exchange.xml.HandlingXml;
import org.liaison.schemas.xml.Fitting;

/** What governs a package as a whole. */
final class HandlingMapper {

    private HandlingMapper() {}

    static HandlingXml toXml(Handling handling, Fitting fitting) {
        var xml = new HandlingXml();
        xml.setOriginator(fitting.label("Originator", handling.originator()));
        xml.setReference(fitting.label("Reference", handling.reference()));
        xml.getPurpose().addAll(handling.purposes());
        xml.setLegalBasis(fitting.text("LegalBasis", handling.legalBasis()));
        xml.setClassification(handling.classification());
        xml.getHandlingCode().addAll(handling.codes());
        xml.setHandlingText(fitting.text("HandlingText", handling.handlingText()));
        xml.setCrimeArea(handling.crimeArea());
        xml.getTerm().addAll(TermMapper.toXml(handling.terms()));
        xml.setUrgency(handling.urgency());
        xml.setUrgencyReason(fitting.text("UrgencyReason", handling.urgencyReason()));
        xml.getRecipient().addAll(handling.recipients());
        return xml;
    }

    static Handling fromXml(HandlingXml xml, List<String> recipients) {
        return new Handling(
                xml.getOriginator(),
                xml.getReference(),
                xml.getPurpose(),
                xml.getLegalBasis(),
                xml.getClassification(),
                xml.getHandlingCode(),
                xml.getHandlingText(),
                xml.getCrimeArea(),
                TermMapper.fromXml(xml.getTerm()),
                xml.getUrgency(),
                xml.getUrgencyReason(),
                recipients);
    }
}
