// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import static org.liaison.schemas.ecris.PersonOfEcris.personal;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.conviction.EcrisCode;
import org.liaison.schemas.conviction.EcrisCodes;
import org.liaison.schemas.exchange.Answer;
import org.liaison.schemas.exchange.Conviction;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.message.Personal;

/** A conviction of a message. What nobody takes here is told as lost. */
final class ConvictionOfEcris {

    private static final Pattern OFFENCE = Pattern.compile("O-00-([0-9]{4})([0-9]{2})");
    private static final Pattern SANCTION = Pattern.compile("S-00-(?:00([0-9]{4})|0([1-9][0-9]{4}))");

    private ConvictionOfEcris() {}

    static Conviction of(Branch conviction, Provenance provenance) {
        unknown(conviction, "ConvictionNonCriminalRuling", "ConvictionIsTransmittable");
        conviction.all("ConvictionDecision").forEach(each -> unknown(each, "DecisionDeleteConvictionFromRegister"));
        return new Conviction(
                provenance,
                decision(conviction),
                conviction.all("ConvictionOffence").stream()
                        .map(ConvictionOfEcris::offence)
                        .toList(),
                conviction.all("ConvictionSanction").stream()
                        .map(ConvictionOfEcris::sanction)
                        .toList(),
                null,
                personal(Days.strict(conviction, "ConvictionRetentionPeriodEndDate")));
    }

    private static Conviction.Decision decision(Branch conviction) {
        var authority = conviction.find("ConvictionDecidingAuthority");
        return new Conviction.Decision(
                conviction.take("ConvictionConvictingCountryReference", Unknown.COUNTRY, PersonOfEcris::country),
                personal(conviction.text("ConvictionID", "")),
                personal(conviction.text("ConvictionFileNumber", Unknown.TEXT)),
                personal(authority == null ? null : authority.spoken("DecidingAuthorityName")),
                personal(Days.strict(conviction, "ConvictionDecisionDate")),
                personal(Days.strict(conviction, "ConvictionDecisionFinalDate")));
    }

    private static Conviction.Offence offence(Branch offence) {
        untitled(offence);
        unknown(offence, "OffenceIsContinuous", "OffenceResponsibilityExemption");
        return new Conviction.Offence(
                offence.text("OffenceApplicableLegalProvisions", Unknown.TEXT),
                offence.take("OffenceCommonCategoryReference", "", coded(OFFENCE, " ")),
                span(offence),
                offence.take("OffenceLevelOfCompletionReference", "", letter("LC-00-")),
                offence.take("OffenceLevelOfParticipationReference", "", letter("LP-00-")),
                offence.take("OffenceNumberOfOccurrences", "", each -> Integer.valueOf(each.strip())),
                answer(offence.take("OffenceRecidivism", Unknown.TEXT, each -> "Yes".equals(each))));
    }

    private static Conviction.@Nullable Span span(Branch offence) {
        var from = Days.date(offence, "OffenceStartDate");
        var until = Days.date(offence, "OffenceEndDate");
        return from == null && until == null ? null : new Conviction.Span(personal(from), personal(until));
    }

    private static Conviction.Sanction sanction(Branch sanction) {
        untitled(sanction);
        unknown(sanction, "SanctionIsSpecificToMinor");
        sanction.leave("SanctionMultiplier", "1");
        var period = sanction.find("SanctionSentencedPeriod");
        if (period != null) {
            unknown(period, "DurationExact");
        }
        var suspension = sanction.find("SanctionSuspension");
        if (suspension != null) {
            suspension.leave("SanctionSuspensionTypeReference", Unknown.SUSPENSION);
        }
        return new Conviction.Sanction(
                sanction.take("SanctionCommonCategoryReference", "", coded(SANCTION, "")),
                sanction.take("SanctionTypeReference", Unknown.NATURE, letter("N-00-")),
                period == null ? null : Days.duration(period, "PeriodDuration"),
                suspension == null ? Answer.UNKNOWN : Answer.YES,
                suspension == null ? null : Days.duration(suspension, "PeriodDuration"),
                fine(sanction));
    }

    /** Several fines in one sanction have no place, and to take one of them would say too little. */
    private static Conviction.@Nullable Fine fine(Branch sanction) {
        var amount = sanction.find("SanctionAmountOfIndividualFine");
        sanction.leave("SanctionNumberOfFines", "1");
        var several = sanction.find("SanctionNumberOfFines") != null && !sanction.isTaken("SanctionNumberOfFines");
        var currency = amount == null || several
                ? null
                : sanction.take("SanctionCurrencyOfFineReference", "", ConvictionOfEcris::currency);
        if (amount == null || currency == null) {
            return null;
        }
        var whole = amount.text("PositiveDecimalUnit", "");
        var cents = amount.text("PositiveDecimalFraction", "");
        var value = new BigDecimal(whole == null ? "0" : whole.strip())
                .add(new BigDecimal(cents == null ? "0" : cents.strip()).movePointLeft(2));
        return new Conviction.Fine(Personal.of(value), currency);
    }

    private static @Nullable String currency(String reference) {
        return EcrisCodes.shipped()
                .findReference(EcrisCode.Kind.CURRENCY, reference.strip())
                .map(EcrisCode::code)
                .orElse(null);
    }

    private static Answer answer(@Nullable Boolean yes) {
        if (yes == null) {
            return Answer.UNKNOWN;
        }
        return yes ? Answer.YES : Answer.NO;
    }

    /** Takes what says nothing; anything else has no place. */
    private static void unknown(Branch parent, String... names) {
        for (var each : names) {
            parent.leave(each, Unknown.TEXT);
        }
    }

    private static void untitled(Branch entity) {
        var title = entity.find("NationalCategoryTitle");
        if (title != null) {
            unknown(title, "MultilingualTextLinguisticRepresentation");
        }
    }

    private static Function<String, @Nullable String> letter(String prefix) {
        return text -> text.strip().startsWith(prefix) ? text.strip().substring(prefix.length()) : null;
    }

    private static Function<String, @Nullable String> coded(Pattern form, String between) {
        return text -> {
            var parts = form.matcher(text.strip());
            if (!parts.matches()) {
                return null;
            }
            return parts.group(1) == null
                    ? parts.group(2)
                    : parts.group(1) + (between.isEmpty() ? "" : between + parts.group(2));
        };
    }
}
