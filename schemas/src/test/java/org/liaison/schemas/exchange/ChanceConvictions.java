// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.liaison.schemas.message.Personal;

/** Convictions made by chance. */
final class ChanceConvictions {

    private static final List<String> OFFENCES = List.of("1008 00", "1000 00", "0400 00", "2700 00", "9999 99");
    private static final List<String> SANCTIONS = List.of("1001", "8001", "8002", "12000", "99999");

    private final Chance chance;
    private final ChanceObjects objects;

    ChanceConvictions(Chance chance, ChanceObjects objects) {
        this.chance = chance;
        this.objects = objects;
    }

    Conviction conviction() {
        return new Conviction(
                objects.provenance(),
                decision(),
                chance.some(3, this::offence),
                chance.some(3, this::sanction),
                chance.maybe(this::day),
                chance.maybe(this::day));
    }

    private Conviction.Decision decision() {
        return new Conviction.Decision(
                chance.maybe(objects::country),
                chance.maybe(objects::personal),
                chance.maybe(objects::personal),
                chance.maybe(objects::personal),
                chance.maybe(this::day),
                chance.maybe(this::day));
    }

    private Conviction.Offence offence() {
        return new Conviction.Offence(
                chance.maybe(() -> "KZ-1:" + chance.label()),
                chance.maybe(() -> OFFENCES.get(chance.below(OFFENCES.size()))),
                chance.maybe(this::span),
                chance.maybe(this::letter),
                chance.maybe(this::letter),
                chance.maybe(() -> 1 + chance.below(1_200)),
                chance.of(Answer.class));
    }

    private Conviction.Span span() {
        return chance.yes()
                ? new Conviction.Span(day(), chance.maybe(this::day))
                : new Conviction.Span(chance.maybe(this::day), day());
    }

    private Conviction.Sanction sanction() {
        return new Conviction.Sanction(
                chance.maybe(() -> SANCTIONS.get(chance.below(SANCTIONS.size()))),
                chance.maybe(this::letter),
                chance.maybe(this::duration),
                chance.of(Answer.class),
                chance.maybe(this::duration),
                chance.maybe(this::fine));
    }

    private Conviction.Duration duration() {
        return new Conviction.Duration(chance.below(31), chance.below(25), chance.below(400));
    }

    private Conviction.Fine fine() {
        var amount = BigDecimal.valueOf(chance.below(10_000_000), chance.below(3));
        return new Conviction.Fine(Personal.of(amount), chance.yes() ? "EUR" : "PLN");
    }

    private Personal<LocalDate> day() {
        return Personal.of(LocalDate.ofEpochDay(chance.below(20_000)));
    }

    private String letter() {
        return List.of("0", "A", "C", "H", "M", "Q").get(chance.below(6));
    }
}
