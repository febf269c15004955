// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.util.List;
import org.liaison.schemas.exchange.ExchangePackage;

/** What frames a package: a hash set states nothing of it, and other objects than items have no place. */
final class FrameLosses {

    private static final List<String> HANDLING = List.of(
            "Originator",
            "Reference",
            "Purpose",
            "LegalBasis",
            "Classification",
            "HandlingCode",
            "CrimeArea",
            "Urgency");

    private FrameLosses() {}

    static void note(ExchangePackage exchange, Notes notes) {
        notes.noHome("@id", "a hash set has no name");
        notes.noHome("@createdAt", "a hash set does not say when it was made");
        HANDLING.forEach(each -> noHandling(notes, each));
        var handling = exchange.handling();
        if (handling.handlingText() != null) {
            noHandling(notes, "HandlingText");
        }
        if (handling.urgencyReason() != null) {
            noHandling(notes, "UrgencyReason");
        }
        if (!handling.terms().isEmpty()) {
            noHandling(notes, "Term");
        }
        if (!handling.recipients().isEmpty()) {
            noHandling(notes, "Recipient");
        }
        objects(exchange, notes);
    }

    private static void noHandling(Notes notes, String element) {
        notes.noHome("Handling/" + element, "a hash set states no handling; the envelope has to");
    }

    private static void objects(ExchangePackage exchange, Notes notes) {
        if (exchange.objects().findAny().isPresent()) {
            notes.noHome("*/Evaluation", "a hash set evaluates nothing");
            notes.narrowed("*/@id", "entries are known by number", "objects are numbered when they are read");
        }
        none(notes, "Person", exchange.persons());
        none(notes, "Organisation", exchange.organisations());
        none(notes, "Location", exchange.locations());
        none(notes, "Conviction", exchange.convictions());
    }

    private static void none(Notes notes, String element, List<?> objects) {
        for (int i = 1; i <= objects.size(); i++) {
            notes.noHome("Objects/" + element + "[" + i + "]", "a hash set holds files and what is said of one");
        }
    }
}
