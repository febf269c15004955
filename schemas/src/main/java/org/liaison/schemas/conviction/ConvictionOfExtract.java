// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.conviction;

import static org.liaison.schemas.conviction.ExtractToExchange.personal;

import org.jspecify.annotations.Nullable;
import org.liaison.schemas.conviction.xml.ExtractConviction;
import org.liaison.schemas.conviction.xml.ExtractFine;
import org.liaison.schemas.conviction.xml.ExtractOffence;
import org.liaison.schemas.conviction.xml.ExtractSanction;
import org.liaison.schemas.conviction.xml.Length;
import org.liaison.schemas.conviction.xml.YesNo;
import org.liaison.schemas.exchange.Answer;
import org.liaison.schemas.exchange.Conviction;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.message.Personal;

/** One conviction of an extract. */
final class ConvictionOfExtract {

    private ConvictionOfExtract() {}

    static Conviction of(ExtractConviction source, Provenance provenance) {
        return new Conviction(
                provenance,
                new Conviction.Decision(
                        source.getCountry(),
                        Personal.of(source.getReference()),
                        personal(source.getFileNumber()),
                        personal(source.getAuthority()),
                        personal(source.getDecidedOn()),
                        personal(source.getFinalOn())),
                source.getOffence().stream().map(ConvictionOfExtract::offence).toList(),
                source.getSanction().stream().map(ConvictionOfExtract::sanction).toList(),
                personal(source.getErasedOn()),
                personal(source.getRetainedUntil()));
    }

    private static Conviction.Offence offence(ExtractOffence offence) {
        return new Conviction.Offence(
                offence.getProvision(),
                offence.getCategory(),
                span(offence),
                offence.getCompletion(),
                offence.getParticipation(),
                offence.getOccurrences(),
                answer(offence.getRecidivism()));
    }

    private static Conviction.@Nullable Span span(ExtractOffence offence) {
        return offence.getFrom() == null && offence.getUntil() == null
                ? null
                : new Conviction.Span(personal(offence.getFrom()), personal(offence.getUntil()));
    }

    private static Conviction.Sanction sanction(ExtractSanction sanction) {
        return new Conviction.Sanction(
                sanction.getCategory(),
                sanction.getNature(),
                duration(sanction.getPeriod()),
                answer(sanction.getSuspended()),
                duration(sanction.getSuspension()),
                fine(sanction.getFine()));
    }

    private static Conviction.@Nullable Duration duration(@Nullable Length length) {
        return length == null ? null : new Conviction.Duration(length.getYears(), length.getMonths(), length.getDays());
    }

    private static Conviction.@Nullable Fine fine(@Nullable ExtractFine fine) {
        return fine == null ? null : new Conviction.Fine(Personal.of(fine.getAmount()), fine.getCurrency());
    }

    private static Answer answer(@Nullable YesNo stated) {
        return stated == null ? Answer.UNKNOWN : Answer.valueOf(stated.name());
    }
}
