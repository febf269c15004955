// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.format;

import java.util.List;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.message.Header;

/**
 * What the gateway adds to a record that says nothing itself: from configuration, one set a source format. Every
 * default that is used is reported as a loss of kind {@code ASSUMED}.
 */
public record Intake(Header header, Defaults defaults) {

    /** What stands in for a silent source. */
    public record Defaults(
            String originator,
            List<String> recipients,
            List<Purpose> purposes,
            String legalBasis,
            Classification classification,
            List<HandlingCode> handlingCodes) {

        public Defaults {
            recipients = List.copyOf(recipients);
            purposes = List.copyOf(purposes);
            handlingCodes = List.copyOf(handlingCodes);
        }
    }
}
