// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.conviction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.Urgency;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.message.Loss;

/** A register says nothing of handling, so the configuration stands in and every stand-in is told. */
public final class StatedHandling {

    /** Regulation (EU) 2016/794 Annex I: sexual abuse and sexual exploitation of children. */
    private static final String CRIME_AREA = "EUROPOL-I-29";

    private static final List<String> ASSUMED = List.of(
            "Originator",
            "Purpose",
            "LegalBasis",
            "Classification",
            "HandlingCode",
            "CrimeArea",
            "Urgency",
            "Recipient");

    private StatedHandling() {}

    /** @param losses where the stand-ins are told */
    public static Handling of(String reference, Intake.Defaults defaults, List<Loss> losses) {
        return of(reference, null, null, defaults, losses);
    }

    /**
     * @param originator who asks, if the message says so
     * @param urgency how fast, if the message says so
     */
    public static Handling of(
            String reference,
            @Nullable String originator,
            @Nullable Urgency urgency,
            Intake.Defaults defaults,
            List<Loss> losses) {
        var assumed = new ArrayList<>(ASSUMED);
        if (originator != null) {
            assumed.remove("Originator");
        }
        if (urgency != null) {
            assumed.remove("Urgency");
        }
        assumed.forEach(each -> losses.add(new Loss(
                "Handling/" + each,
                Loss.Kind.ASSUMED,
                "the register states none",
                "the default of the configuration")));
        return new Handling(
                originator == null ? defaults.originator() : originator,
                reference,
                defaults.purposes(),
                defaults.legalBasis(),
                defaults.classification(),
                defaults.handlingCodes(),
                null,
                CRIME_AREA,
                List.of(),
                urgency == null ? Urgency.NORMAL : urgency,
                null,
                defaults.recipients());
    }
}
