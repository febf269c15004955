// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.stix;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.liaison.schemas.exchange.Handling;

/** What frames a package and is not in a bundle, or not as it was. */
final class HandlingOmissions {

    private HandlingOmissions() {}

    static void note(Handling handling, Instant createdAt, Omissions omissions) {
        omissions.noHome("@id", "identifiers of a bundle are made from it");
        omissions.part(
                !createdAt.equals(createdAt.truncatedTo(ChronoUnit.MILLIS)),
                "@createdAt",
                "milliseconds are the limit");
        omissions.noHome("Handling/Reference", "a case reference is personal data, and bundles are passed on");
        var statement = "it stands in the words of a marking, which no program understands";
        for (var each : new String[] {"Purpose", "LegalBasis", "Classification", "HandlingCode"}) {
            omissions.narrowed("Handling/" + each, statement, "put into words");
        }
        if (handling.handlingText() != null) {
            omissions.narrowed("Handling/HandlingText", statement, "put into words");
        }
        omissions.noHome("Handling/Urgency", "a bundle has no priority");
        omissions.part(handling.urgencyReason() != null, "Handling/UrgencyReason", "a bundle has no priority");
        omissions.part(!handling.terms().isEmpty(), "Handling/Term/@version", "a label is one word");
        omissions.part(!handling.recipients().isEmpty(), "Handling/Recipient", "the envelope names them");
    }
}
