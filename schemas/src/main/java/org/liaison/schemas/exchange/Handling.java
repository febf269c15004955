// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What governs a package as a whole. {@code crimeArea} is a position of Regulation (EU) 2016/794 Annex I written
 * {@code EUROPOL-I-29}; {@code legalBasis} cites the national or Union rule; {@code handlingText} is required by H3.
 */
public record Handling(
        String originator,
        String reference,
        List<Purpose> purposes,
        String legalBasis,
        Classification classification,
        List<HandlingCode> codes,
        @Nullable String handlingText,
        String crimeArea,
        List<Term> terms,
        Urgency urgency,
        @Nullable String urgencyReason,
        List<String> recipients) {

    public Handling {
        purposes = List.copyOf(purposes);
        codes = List.copyOf(codes);
        terms = List.copyOf(terms);
        recipients = List.copyOf(recipients);
        if (codes.contains(HandlingCode.H3) && handlingText == null) {
            throw new IllegalArgumentException("handling code H3 states its restriction in a text");
        }
    }

    /** A case reference beside a message id is personal data. */
    @Override
    public String toString() {
        return "Handling[" + purposes + ", " + classification + ", " + codes + ", " + urgency + "]";
    }
}
