// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.conviction.EcrisCode;
import org.liaison.schemas.ecris.xml.domain.ConvictionType;
import org.liaison.schemas.ecris.xml.domain.DecidingAuthorityType;
import org.liaison.schemas.ecris.xml.domain.DecisionType;
import org.liaison.schemas.ecris.xml.domain.OffenceType;
import org.liaison.schemas.exchange.Conviction;

/** Convictions of one message; ids inside it are counted through, because they must be unique in the document. */
final class ConvictionToEcris {

    private static final Pattern ID = Pattern.compile("[A-Z]{2}-C-[0-9]{15}");
    private static final Pattern OFFENCE = Pattern.compile("[0-9]{4} [0-9]{2}");
    private static final Pattern LETTER = Pattern.compile("[0A-Z]");
    private static final int MAX_OCCURRENCES = 999;

    private final MessageIds ids;
    private final Set<String> taken = new HashSet<>();
    private int decisions;
    private int offences;
    private int sanctions;

    ConvictionToEcris(MessageIds ids) {
        this.ids = ids;
    }

    ConvictionType write(Conviction conviction, Pen pen) {
        var decision = conviction.decision();
        var at = pen.at("Decision");
        var xml = new ConvictionType();
        xml.setConvictionID(id(at.line("Reference", decision.reference(), 200), at));
        var country = at.reference("Country", EcrisCode.Kind.COUNTRY, decision.country());
        xml.setConvictionConvictingCountryReference(country == null ? Unknown.COUNTRY : country);
        xml.setConvictionFileNumber(Pen.orUnknown(at.line("FileNumber", decision.fileNumber(), 50)));
        xml.setConvictionDecisionDate(at.strictDay("DecidedOn", decision.decidedOn()));
        xml.setConvictionDecisionFinalDate(at.strictDay("FinalOn", decision.finalOn()));
        xml.setConvictionDecidingAuthority(authority(at.line("Authority", decision.authority(), 400)));
        xml.setConvictionNonCriminalRuling(Unknown.TEXT);
        var kept = pen.day("RetainedUntil", conviction.retainedUntil());
        xml.setConvictionRetentionPeriodEndDate(kept == null ? null : kept.toString());
        xml.setConvictionIsTransmittable(Unknown.TEXT);
        xml.getConvictionDecision().add(decision(conviction, pen));
        int position = 0;
        for (var each : conviction.offences()) {
            xml.getConvictionOffence().add(offence(each, pen.at("Offence", ++position)));
        }
        position = 0;
        for (var each : conviction.sanctions()) {
            var number = "S-%05d".formatted(++sanctions);
            xml.getConvictionSanction().add(SanctionToEcris.write(each, number, pen.at("Sanction", ++position)));
        }
        return xml;
    }

    /** The register's reference if it is an ECRIS id and nobody has it here yet, else one made of the message id. */
    private String id(@Nullable String reference, Pen at) {
        if (reference != null && ID.matcher(reference).matches() && taken.add(reference)) {
            return reference;
        }
        var made = ids.conviction(taken.size());
        taken.add(made);
        if (reference == null) {
            at.assumed("Reference", "ECRIS demands an id", "one made of the message id");
        } else {
            at.narrowed("Reference", "it is no ECRIS id of its own", "one made of the message id");
        }
        return made;
    }

    private static DecidingAuthorityType authority(@Nullable String name) {
        var xml = new DecidingAuthorityType();
        xml.setDecidingAuthorityName(Texts.of400(name));
        return xml;
    }

    /** A conviction has a decision; what the two have in common stands in the conviction already. */
    private DecisionType decision(Conviction conviction, Pen pen) {
        var xml = new DecisionType();
        xml.setDecisionID("D-%05d".formatted(++decisions));
        xml.setDecisionDeleteConvictionFromRegister(conviction.erasedOn() == null ? Unknown.TEXT : "Yes");
        if (conviction.erasedOn() != null) {
            pen.narrowed("ErasedOn", "ECRIS says that a conviction is erased, not when", "Yes");
        }
        return xml;
    }

    private OffenceType offence(Conviction.Offence offence, Pen pen) {
        var xml = new OffenceType();
        xml.setNationalCategoryTitle(Texts.of400(null));
        xml.setOffenceID("O-%05d".formatted(++offences));
        xml.setOffenceCommonCategoryReference(category(offence, pen));
        xml.setOffenceApplicableLegalProvisions(Pen.orUnknown(pen.line("Provision", offence.provision(), 400)));
        var span = offence.span();
        if (span != null) {
            xml.setOffenceStartDate(PersonToEcris.date(pen, "Span/@from", span.from()));
            xml.setOffenceEndDate(PersonToEcris.date(pen, "Span/@until", span.until()));
        }
        xml.setOffenceNumberOfOccurrences(occurrences(offence.occurrences(), pen));
        xml.setOffenceIsContinuous(Unknown.TEXT);
        var completion = pen.matching("Completion", offence.completion(), LETTER);
        xml.setOffenceLevelOfCompletionReference(completion == null ? null : "LC-00-" + completion);
        var participation = pen.matching("Participation", offence.participation(), LETTER);
        xml.setOffenceLevelOfParticipationReference(participation == null ? null : "LP-00-" + participation);
        xml.setOffenceResponsibilityExemption(Unknown.TEXT);
        xml.setOffenceRecidivism(Pen.answer(offence.recidivism()));
        return xml;
    }

    private static String category(Conviction.Offence offence, Pen pen) {
        var category = pen.matching("Category", offence.category(), OFFENCE);
        if (category == null) {
            pen.assumed("Category", "ECRIS demands one", "2700 00, other offences");
            return Unknown.OFFENCE;
        }
        return "O-00-" + category.replace(" ", "");
    }

    private static @Nullable Integer occurrences(@Nullable Integer times, Pen pen) {
        if (times == null || times <= MAX_OCCURRENCES) {
            return times;
        }
        pen.narrowed("Occurrences", "ECRIS counts to 999", "999");
        return MAX_OCCURRENCES;
    }
}
