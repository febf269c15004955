// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sienalike;

import java.util.List;
import java.util.Locale;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.TermMapper;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.sienalike.xml.HeaderXml;
import org.liaison.schemas.sienalike.xml.KindXml;
import org.liaison.schemas.xml.Fitting;

/** The handling of a package as a SIENA-like header, and what that header has no place for. */
final class HeaderToXml {

    private HeaderToXml() {}

    static HeaderXml of(ExchangePackage exchange, Route route, Fitting fitting) {
        var xml = new HeaderXml();
        xml.setMessageId(route.header().id().value());
        xml.setFrom(route.from().value());
        xml.setTo(route.header().partner().value());
        xml.setSentAt(route.sentAt());
        xml.setKind(KindXml.INFORMATION);
        xml.setSubject(subject(exchange.handling()));
        fill(xml, exchange.handling(), fitting);
        xml.setEvaluation(EvaluationSummary.findWorst(exchange).orElse(null));
        noteLosses(exchange, route, fitting);
        return xml;
    }

    private static void fill(HeaderXml xml, Handling handling, Fitting fitting) {
        xml.setReference(fitting.label("Reference", handling.reference()));
        xml.setUrgency(handling.urgency());
        xml.setUrgencyReason(fitting.text("UrgencyReason", handling.urgencyReason()));
        xml.setCrimeArea(handling.crimeArea());
        xml.getPurpose().addAll(handling.purposes());
        xml.setLegalBasis(fitting.text("LegalBasis", handling.legalBasis()));
        xml.setClassification(handling.classification());
        xml.getHandlingCode().addAll(handling.codes());
        xml.setHandlingText(fitting.text("HandlingText", handling.handlingText()));
        xml.getTerm().addAll(TermMapper.toXml(handling.terms()));
    }

    private static String subject(Handling handling) {
        var urgency = handling.urgency().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "Information on crime area " + handling.crimeArea() + ", urgency: " + urgency;
    }

    private static void noteLosses(ExchangePackage exchange, Route route, Fitting fitting) {
        var handling = exchange.handling();
        if (!exchange.id().equals(route.header().id().value())) {
            fitting.lose("@id", Loss.Kind.NO_HOME, "a message has one id", "the message id names it");
        }
        if (!exchange.createdAt().equals(route.sentAt())) {
            fitting.lose("@createdAt", Loss.Kind.NO_HOME, "the header tells when it was sent", "SentAt in its place");
        }
        if (!handling.originator().equals(route.from().value())) {
            fitting.lose("Originator", Loss.Kind.NO_HOME, "the header names the sending party", "From in its place");
        }
        if (!handling.recipients().equals(List.of(route.header().partner().value()))) {
            fitting.lose("Recipient", Loss.Kind.NO_HOME, "other recipients are not told", "To names this one alone");
        }
    }
}
