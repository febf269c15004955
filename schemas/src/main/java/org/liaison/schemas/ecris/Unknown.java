// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import java.time.LocalDate;

/** What ECRIS writes where something is mandatory and nobody knows it. */
final class Unknown {

    static final String TEXT = "UNKNOWN";
    static final String YEAR = "1800";
    static final LocalDate DAY = LocalDate.of(1800, 1, 1);
    static final String COUNTRY = "CO-00-999-XXX";
    static final String OFFENCE = "O-00-270000";
    static final String SANCTION = "S-00-012000";
    static final String NATURE = "N-00-Z";
    static final String SUSPENSION = "S-00-Z";

    /** The codes of these are not public, so this stands in: the pattern allows it and it claims nothing. */
    static final String PURPOSE = "P-00-000000";

    static final String DOCUMENT = "ID-00-000";
    static final String AUTHORITY = "RAT-00-Z";

    private Unknown() {}
}
