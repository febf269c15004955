// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.conviction;

/** A row of a code table: {@code code} as registers write it, {@code reference} as ECRIS messages carry it. */
public record EcrisCode(Kind kind, String code, String reference, String title, Certainty certainty) {

    /** The list that a code belongs to. */
    public enum Kind {
        OFFENCE,
        SANCTION,
        COMPLETION,
        PARTICIPATION,
        NATURE,
        SUSPENSION,
        ALTERNATIVE,
        DECISION_CHANGE,
        FLAG,
        PURPOSE,
        RESPONSE,
        NOTIFICATION_RESPONSE,
        COUNTRY,
        CURRENCY
    }
}
