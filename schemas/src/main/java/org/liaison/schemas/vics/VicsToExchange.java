// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.Term;
import org.liaison.schemas.exchange.Urgency;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.message.Loss;

/** A document to an exchange package. */
final class VicsToExchange {

    private static final String CRIME_AREA = "EUROPOL-I-29";
    private static final String HASH_SET = "VICS hash set";
    private static final List<String> DEFAULTS = List.of(
            "originator", "recipients", "purposes", "legalBasis", "classification", "handlingCodes", "crimeArea");

    private final VicsRecord document;
    private final Draft draft = new Draft();
    private final Set<Term> terms = new LinkedHashSet<>();

    VicsToExchange(VicsRecord document) {
        this.document = document;
    }

    Conversion convert(Intake intake) {
        var files = new MediaToExchange(draft, document.marker());
        document.media().forEach(each -> file(files, each));
        for (var each : document.cases()) {
            var seizure = new CaseToExchange(draft).map(each.entry());
            each.media().forEach(media -> draft.connect(file(files, media), ConnectionType.ASSOCIATED_WITH, seizure));
        }
        assumed();
        return new Conversion.Done(draft.build(intake.header(), handling(intake.defaults())), draft.losses());
    }

    private String file(MediaToExchange files, Entry media) {
        terms.addAll(VicsTerms.of(document.marker().profile(), media));
        return files.map(media);
    }

    private void assumed() {
        document.unknown()
                .forEach(place -> draft.lose(
                        new Loss(place, Loss.Kind.NO_HOME, "no public description knows the member", "left out")));
        if (document.marker().profile() == Profile.UNSTATED) {
            draft.lose(MediaToExchange.profileUnstated());
        }
        assumed("*/evaluation", "the format evaluates neither source nor information", "X4 was put in");
        DEFAULTS.forEach(
                each -> assumed("handling/" + each, "the format does not state it", "the intake's default was put in"));
    }

    private void assumed(String path, String why, String done) {
        draft.lose(new Loss(path, Loss.Kind.ASSUMED, why, done));
    }

    private Handling handling(Intake.Defaults defaults) {
        return new Handling(
                defaults.originator(),
                reference(),
                defaults.purposes(),
                defaults.legalBasis(),
                defaults.classification(),
                defaults.handlingCodes(),
                null,
                CRIME_AREA,
                List.copyOf(terms),
                Urgency.NORMAL,
                null,
                defaults.recipients());
    }

    /** Every case keeps its number as a reference; the first one names the package. */
    private String reference() {
        for (var each : document.cases()) {
            for (var member : List.of("CaseNumber", "CaseID")) {
                var text = each.entry().text(member);
                if (text != null) {
                    return text;
                }
            }
        }
        return HASH_SET;
    }
}
