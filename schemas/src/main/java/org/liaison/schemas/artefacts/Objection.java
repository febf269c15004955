// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.artefacts;

import org.liaison.schemas.message.Finding;

/** How an official rule that is broken reads. */
final class Objection {

    private static final String CODE = "GW-VAL-060";
    private static final String OUR_SCHEMA = "GW-VAL-010";

    private Objection() {}

    static Finding at(String place, String rule) {
        return new Finding(CODE, place, rule);
    }

    /** What our own schema pass says of a schema that is not ours. */
    static Finding official(Finding finding) {
        return finding.code().equals(OUR_SCHEMA) ? at(finding.place(), finding.rule()) : finding;
    }
}
