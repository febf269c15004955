// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sicase;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.exchange.Urgency;
import org.liaison.schemas.format.Intake.Defaults;
import org.liaison.schemas.sicase.xml.Dissemination;
import org.liaison.schemas.sicase.xml.Marking;
import org.liaison.schemas.sicase.xml.SiCase;
import org.liaison.schemas.sicase.xml.UrgencyLevel;

/** What governs the package: stated by the case, else put in from configuration and reported as assumed. */
final class HandlingOfCase {

    /** Regulation (EU) 2016/794 Annex I: sexual abuse and sexual exploitation of children. */
    private static final String CRIME_AREA = "EUROPOL-I-29";

    private final Defaults defaults;
    private final Draft draft;

    HandlingOfCase(Defaults defaults, Draft draft) {
        this.defaults = defaults;
        this.draft = draft;
    }

    /** Comes last: the terms of all offences stand in the draft by then. */
    Handling handling(SiCase source) {
        var stated = source.getDissemination() == null ? new Dissemination() : source.getDissemination();
        return new Handling(
                originator(source),
                source.getCaseNumber(),
                purposes(stated),
                or(stated.getLegalBasis(), defaults.legalBasis(), "LegalBasis"),
                classification(stated.getClassification()),
                codes(stated),
                stated.getHandlingText(),
                or(stated.getCrimeArea(), CRIME_AREA, "CrimeArea"),
                List.copyOf(draft.terms),
                urgency(stated.getUrgency()),
                stated.getUrgencyReason(),
                recipients(stated));
    }

    private String originator(SiCase source) {
        draft.noHome("Unit", source.getUnit(), "partners deal with the contact point, not with the unit");
        draft.assumed("originator", "the contact point of the configuration");
        return defaults.originator();
    }

    private List<Purpose> purposes(Dissemination stated) {
        return listed(
                stated.getPurpose(),
                code -> Purpose.find(code)
                        .orElseThrow(() -> new IllegalStateException("the schema knows more purposes")),
                defaults.purposes(),
                "Purpose");
    }

    private List<HandlingCode> codes(Dissemination stated) {
        return listed(
                stated.getHandlingCode(),
                code -> HandlingCode.valueOf(code.value()),
                defaults.handlingCodes(),
                "HandlingCode");
    }

    private List<String> recipients(Dissemination stated) {
        return listed(stated.getRecipient(), Function.identity(), defaults.recipients(), "Recipient");
    }

    private Classification classification(@Nullable Marking stated) {
        return stated == null
                ? assumed("Classification", defaults.classification())
                : Classification.valueOf(stated.value());
    }

    private Urgency urgency(@Nullable UrgencyLevel stated) {
        return stated == null
                ? assumed("Urgency", Urgency.NORMAL)
                : Urgency.valueOf(stated.value().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private <S, T> List<T> listed(List<S> stated, Function<S, T> read, List<T> otherwise, String element) {
        return stated.isEmpty()
                ? assumed(element, otherwise)
                : stated.stream().map(read).distinct().toList();
    }

    private String or(@Nullable String stated, String otherwise, String element) {
        return stated == null ? assumed(element, otherwise) : stated;
    }

    private <T> T assumed(String element, T value) {
        draft.assumed("Dissemination/" + element, "the default of the configuration");
        return value;
    }
}
