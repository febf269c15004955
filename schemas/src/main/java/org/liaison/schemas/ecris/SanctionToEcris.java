// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.conviction.EcrisCode;
import org.liaison.schemas.ecris.xml.commons.PositiveDecimalType;
import org.liaison.schemas.ecris.xml.domain.SanctionSentencedPeriodType;
import org.liaison.schemas.ecris.xml.domain.SanctionSuspensionType;
import org.liaison.schemas.ecris.xml.domain.SanctionType;
import org.liaison.schemas.exchange.Answer;
import org.liaison.schemas.exchange.Conviction;

/** A sanction of a message. */
final class SanctionToEcris {

    private static final Pattern CATEGORY = Pattern.compile("[0-9]{4}|[1-9][0-9]{4}");
    private static final Pattern LETTER = Pattern.compile("[0A-Z]");
    private static final long MAX_AMOUNT = 999_999_999_999_999L;

    private SanctionToEcris() {}

    static SanctionType write(Conviction.Sanction sanction, String id, Pen pen) {
        var xml = new SanctionType();
        xml.setNationalCategoryTitle(Texts.of400(null));
        xml.setSanctionID(id);
        xml.setSanctionTypeReference(nature(sanction.nature(), pen));
        xml.setSanctionCommonCategoryReference(category(sanction.category(), pen));
        xml.setSanctionMultiplier(1);
        xml.setSanctionIsSpecificToMinor(Unknown.TEXT);
        if (sanction.period() != null) {
            var period = new SanctionSentencedPeriodType();
            period.setPeriodDuration(duration(sanction.period()));
            period.setDurationExact(Unknown.TEXT);
            xml.setSanctionSentencedPeriod(period);
        }
        fine(sanction.fine(), xml, pen);
        suspension(sanction, xml, pen);
        return xml;
    }

    private static String nature(@Nullable String nature, Pen pen) {
        var letter = pen.matching("Nature", nature, LETTER);
        if (letter == null) {
            return Unknown.NATURE;
        }
        if (letter.equals("Z")) {
            pen.noHome("Nature", letter, "ECRIS takes this letter for an unknown nature");
        }
        return "N-00-" + letter;
    }

    private static String category(@Nullable String category, Pen pen) {
        var number = pen.matching("Category", category, CATEGORY);
        if (number == null) {
            pen.assumed("Category", "ECRIS demands one", "12000, other penalties and measures");
            return Unknown.SANCTION;
        }
        return "S-00-" + "0".repeat(6 - number.length()) + number;
    }

    private static void fine(Conviction.@Nullable Fine fine, SanctionType xml, Pen pen) {
        if (fine == null) {
            return;
        }
        var currency = pen.reference("Fine", EcrisCode.Kind.CURRENCY, fine.currency());
        if (currency == null) {
            return;
        }
        var cents = fine.amount().reveal().movePointRight(2).toBigIntegerExact().longValue();
        if (cents / 100 > MAX_AMOUNT) {
            pen.noHome("Fine", fine, "ECRIS counts to fifteen digits");
            return;
        }
        var amount = new PositiveDecimalType();
        amount.setPositiveDecimalUnit(cents / 100);
        amount.setPositiveDecimalFraction(cents % 100 == 0 ? null : (int) (cents % 100));
        xml.setSanctionNumberOfFines(1);
        xml.setSanctionAmountOfIndividualFine(amount);
        xml.setSanctionCurrencyOfFineReference(currency);
    }

    /** The kind of suspension is one more code from memory, so the default of the schema stands there. */
    private static void suspension(Conviction.Sanction sanction, SanctionType xml, Pen pen) {
        var period = sanction.suspension();
        if (sanction.suspended() == Answer.YES) {
            var suspension = new SanctionSuspensionType();
            suspension.setPeriodDuration(period == null ? null : duration(period));
            suspension.setSanctionSuspensionTypeReference(Unknown.SUSPENSION);
            xml.setSanctionSuspension(suspension);
            return;
        }
        pen.noHome("Suspension", period, "only what is suspended has a period of suspension");
        if (sanction.suspended() == Answer.NO) {
            pen.narrowed("Suspended", "ECRIS cannot say that nothing is suspended", "not stated");
        }
    }

    private static String duration(Conviction.Duration duration) {
        return "P%dY%dM%dD".formatted(duration.years(), duration.months(), duration.days());
    }
}
