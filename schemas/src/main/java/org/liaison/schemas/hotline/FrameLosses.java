// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.xml.Fitting;

/** What frames a package and is not for a hotline. */
final class FrameLosses {

    private static final String ENVELOPE = "how police may use it is no matter of the document";
    private static final List<String> ALWAYS =
            List.of("Originator", "Purpose", "LegalBasis", "Classification", "HandlingCode", "CrimeArea");

    private FrameLosses() {}

    static void note(ExchangePackage exchange, List<Loss> losses) {
        var fitting = Fitting.into(losses);
        noHome(fitting, "@id", "a report is known by its number");
        var handling = exchange.handling();
        ALWAYS.forEach(each -> noHome(fitting, "Handling/" + each, ENVELOPE));
        noHomeIf(fitting, "Handling/HandlingText", handling.handlingText(), ENVELOPE);
        if (!handling.recipients().isEmpty()) {
            noHome(fitting, "Handling/Recipient", "other recipients are not told");
        }
        if (exchange.objects().findAny().isPresent()) {
            noHome(fitting, "*/Evaluation", "a hotline is told no evaluation of source and information");
            narrowed(fitting, "*/@id", "parts have no ids", "objects are numbered when it is read");
            narrowed(fitting, "*/@source", "places in a source are not told", "its places in the document");
        }
    }

    static void noHomeIf(Fitting fitting, String path, @Nullable Object given, String why) {
        if (given != null) {
            noHome(fitting, path, why);
        }
    }

    static void noHome(Fitting fitting, String path, String why) {
        fitting.lose(path, Loss.Kind.NO_HOME, why, "left out");
    }

    private static void narrowed(Fitting fitting, String path, String why, String done) {
        fitting.lose(path, Loss.Kind.NARROWED, why, done);
    }
}
