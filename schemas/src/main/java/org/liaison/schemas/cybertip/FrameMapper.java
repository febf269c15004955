// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.Term;
import org.liaison.schemas.exchange.Urgency;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;

/** What frames a package: a report brings terms and urgency, configuration brings the rest, each a stated default. */
final class FrameMapper {

    private static final String CRIME_AREA = "EUROPOL-I-29";
    private static final List<String> DEFAULTS = List.of(
            "originator", "recipients", "purposes", "legalBasis", "classification", "handlingCodes", "crimeArea");

    private FrameMapper() {}

    /** @param escalation why it is urgent; null: it is not */
    static Conversion close(
            Draft draft, Intake intake, String reference, List<Term> terms, @Nullable String escalation) {
        var losses = draft.losses();
        losses.assumed("*/evaluation", "the format evaluates neither source nor information", "X4 was put in");
        DEFAULTS.forEach(each ->
                losses.assumed("handling/" + each, "the format does not state it", "the intake's default was put in"));
        var defaults = intake.defaults();
        var handling = new Handling(
                defaults.originator(),
                reference,
                defaults.purposes(),
                defaults.legalBasis(),
                defaults.classification(),
                defaults.handlingCodes(),
                null,
                CRIME_AREA,
                terms.stream().distinct().toList(),
                escalation == null ? Urgency.NORMAL : Urgency.URGENT,
                escalation,
                defaults.recipients());
        return new Conversion.Done(draft.build(intake.header(), handling), losses.all());
    }
}
