// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.checks;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Personal;

/**
 * Something a record states that a business check can ask about, with its place. Readers extract facts, so a check is
 * written once for all national formats.
 */
public sealed interface Fact {

    /** Where it stands in the record: an element path, never a value. */
    String place();

    /** An instant that the record reports as past; null if it is written without a zone. */
    record Moment(String place, @Nullable OffsetDateTime at) implements Fact {}

    record Born(String place, Personal<LocalDate> on) implements Fact {}

    /**
     * An address seen on the network; without port and zone a carrier-grade NAT subscriber cannot be found. {@code own}:
     * the source is a police system, which must record both; a provider's report is taken as it is.
     */
    record IpCapture(
            String place,
            Personal<String> address,
            @Nullable Integer port,
            @Nullable OffsetDateTime at,
            boolean own) implements Fact {}

    record FileHash(String place, String algorithm, Personal<String> value) implements Fact {}

    /** A national offence reference, such as a KZ-1 article. */
    record Offence(String place, String scheme, String code) implements Fact {}

    record Evaluation(
            String place, @Nullable String source, @Nullable String information) implements Fact {}

    record Handling(String place, String code, boolean hasText) implements Fact {}

    record UrgencyStated(String place, String level, boolean hasReason) implements Fact {}

    record Coordinates(String place, Personal<Double> latitude, Personal<Double> longitude) implements Fact {}

    /** One object refers to another by its id within the record. */
    record Reference(String place, String id, boolean resolves) implements Fact {}

    /** Two days of which the record says that the first comes no later; {@code rule} is what a finding says else. */
    record Sequence(String place, Personal<LocalDate> first, Personal<LocalDate> second, String rule) implements Fact {

        public static final String FINAL = "a decision is final no earlier than it is taken";
        public static final String SPAN = "an offence ends no earlier than it begins";
        public static final String DEED = "an offence begins no later than the decision on it";
    }

    /** A stretch of time of which both ends are stated. */
    record Period(String place, OffsetDateTime from, OffsetDateTime until) implements Fact {}
}
