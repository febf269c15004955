// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.message;

/**
 * One thing that is wrong: a code of the catalogue ({@code GW-VAL-101}), the place, and the rule that was broken.
 * Never the offending value.
 */
public record Finding(String code, String place, String rule) {

    @Override
    public String toString() {
        return code + " at " + place + ": " + rule;
    }
}
