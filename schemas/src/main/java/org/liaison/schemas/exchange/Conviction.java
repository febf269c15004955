// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Personal;

/**
 * A conviction as a criminal register keeps it. Whose it is, a connection {@code CONVICTED} from the person says. Codes
 * are those of ECRIS: what they mean, and how certain that is, stands in code tables and not here.
 */
public record Conviction(
        Provenance provenance,
        Decision decision,
        List<Offence> offences,
        List<Sanction> sanctions,
        @Nullable Personal<LocalDate> erasedOn,
        @Nullable Personal<LocalDate> retainedUntil)
        implements ExchangeObject {

    public Conviction {
        offences = List.copyOf(offences);
        sanctions = List.copyOf(sanctions);
    }

    /** An offence beside a message id is personal data too, so nothing of the record prints. */
    @Override
    public String toString() {
        return "Conviction[personal]";
    }

    /** Who decided what when; {@code country} is ISO 3166-1 alpha-2, {@code reference} the register's own. */
    public record Decision(
            @Nullable String country,
            @Nullable Personal<String> reference,
            @Nullable Personal<String> fileNumber,
            @Nullable Personal<String> authority,
            @Nullable Personal<LocalDate> decidedOn,
            @Nullable Personal<LocalDate> finalOn) {

        @Override
        public String toString() {
            return "Decision[personal]";
        }
    }

    /**
     * {@code provision} is a national reference such as {@code KZ-1:176(3)}, {@code category} one of ECRIS such as
     * {@code 1008 00}; {@code completion} and {@code participation} are ECRIS letters, 0 for an element not transmitted.
     */
    public record Offence(
            @Nullable String provision,
            @Nullable String category,
            @Nullable Span span,
            @Nullable String completion,
            @Nullable String participation,
            @Nullable Integer occurrences,
            Answer recidivism) {

        public Offence {
            if (occurrences != null && occurrences < 1) {
                throw new IllegalArgumentException("an offence occurs at least once");
            }
        }

        @Override
        public String toString() {
            return "Offence[personal]";
        }
    }

    /** From when until when an offence was committed; at least one end is known. */
    public record Span(
            @Nullable Personal<LocalDate> from, @Nullable Personal<LocalDate> until) {

        public Span {
            if (from == null && until == null) {
                throw new IllegalArgumentException("a span has a beginning or an end");
            }
        }
    }

    /** {@code category} is one of ECRIS such as {@code 1001}, {@code nature} an ECRIS letter. */
    public record Sanction(
            @Nullable String category,
            @Nullable String nature,
            @Nullable Duration period,
            Answer suspended,
            @Nullable Duration suspension,
            @Nullable Fine fine) {

        @Override
        public String toString() {
            return "Sanction[personal]";
        }
    }

    /** As the court counted; twelve months are not made a year. */
    public record Duration(int years, int months, int days) {

        public Duration {
            if (years < 0 || months < 0 || days < 0) {
                throw new IllegalArgumentException("a duration does not count backwards");
            }
        }

        @Override
        public String toString() {
            return "[personal]";
        }
    }

    /** {@code currency} is ISO 4217. The amount has no zeros at its end, so that equal fines are equal. */
    public record Fine(Personal<BigDecimal> amount, String currency) {

        public Fine {
            var plain = amount.reveal();
            if (plain.signum() < 0 || plain.scale() < 0 || plain.scale() > 2 || plain.precision() > 18) {
                throw new IllegalArgumentException("a fine is counted in hundredths");
            }
            var bare = plain.stripTrailingZeros();
            amount = Personal.of(bare.scale() < 0 ? bare.setScale(0) : bare);
        }
    }
}
