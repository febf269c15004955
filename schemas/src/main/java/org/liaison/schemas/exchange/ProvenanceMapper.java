// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.xml.EvaluationXml;
import org.liaison.schemas.exchange.xml.MarkingXml;
import org.liaison.schemas.exchange.xml.ObjectXml;
import org.liaison.schemas.exchange.xml.ValidityXml;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.xml.Fitting;

/** What stands on every object. */
final class ProvenanceMapper {

    private ProvenanceMapper() {}

    static <T extends ObjectXml> T toXml(Provenance provenance, T xml, Fitting fitting) {
        xml.setId(provenance.id()); // never cut: connections lead to it
        xml.setSourceReference(fitting.line("@sourceReference", provenance.sourceReference()));
        xml.setSubject(provenance.subject());
        xml.setEvaluation(toXml(provenance.evaluation()));
        xml.setValidity(toXml(provenance.validity(), fitting));
        if (provenance.pseudonymised()) {
            xml.setPseudonymised(true);
        }
        xml.setMarking(toXml(provenance.marking(), fitting.at("Marking")));
        return xml;
    }

    static Provenance fromXml(ObjectXml xml) {
        return new Provenance(
                xml.getId(),
                xml.getSourceReference(),
                fromXml(xml.getEvaluation()),
                xml.getSubject(),
                fromXml(xml.getValidity()),
                fromXml(xml.getMarking()),
                xml.isPseudonymised());
    }

    private static @Nullable MarkingXml toXml(@Nullable Marking marking, Fitting fitting) {
        if (marking == null) {
            return null;
        }
        var xml = new MarkingXml();
        xml.setProvider(marking.provider() == null ? null : marking.provider().value());
        xml.setProviderReference(fitting.label("@providerReference", marking.providerReference()));
        xml.setClassification(marking.classification());
        xml.getHandlingCode().addAll(marking.codes());
        xml.setHandlingText(fitting.text("HandlingText", marking.text()));
        return xml;
    }

    private static @Nullable Marking fromXml(@Nullable MarkingXml xml) {
        if (xml == null) {
            return null;
        }
        var provider = xml.getProvider();
        return new Marking(
                provider == null ? null : new PartnerId(provider),
                xml.getProviderReference(),
                xml.getClassification(),
                xml.getHandlingCode(),
                xml.getHandlingText());
    }

    static EvaluationXml toXml(Evaluation evaluation) {
        var xml = new EvaluationXml();
        xml.setSource(evaluation.source());
        xml.setInformation(evaluation.information());
        if (evaluation.assumed()) {
            xml.setAssumed(true);
        }
        return xml;
    }

    static Evaluation fromXml(EvaluationXml xml) {
        return new Evaluation(xml.getSource(), xml.getInformation(), xml.isAssumed());
    }

    static @Nullable ValidityXml toXml(Validity validity, Fitting fitting) {
        if (validity.equals(Validity.OPEN)) {
            return null;
        }
        var xml = new ValidityXml();
        xml.setFrom(fitting.time("Validity/@from", validity.from()));
        xml.setUntil(fitting.time("Validity/@until", validity.until()));
        return xml;
    }

    static Validity fromXml(@Nullable ValidityXml xml) {
        return xml == null ? Validity.OPEN : new Validity(xml.getFrom(), xml.getUntil());
    }
}
