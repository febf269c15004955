// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import java.util.ArrayList;
import java.util.List;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.Term;
import org.liaison.schemas.exchange.Urgency;
import org.liaison.schemas.format.Intake.Defaults;
import org.liaison.schemas.hotline.xml.HotlineReport;

/** What governs the package: number, terms and urgency are the report's, the rest is put in from configuration. */
final class HandlingOfReport {

    /** Regulation (EU) 2016/794 Annex I: sexual abuse and sexual exploitation of children. */
    private static final String CRIME_AREA = "EUROPOL-I-29";

    private static final List<String> DEFAULTS = List.of(
            "originator", "recipients", "purposes", "legalBasis", "classification", "handlingCodes", "crimeArea");

    private final HotlineReport report;
    private final Draft draft;

    HandlingOfReport(HotlineReport report, Draft draft) {
        this.report = report;
        this.draft = draft;
    }

    Handling handling(Defaults defaults) {
        draft.assumed("*/evaluation", "the format evaluates neither source nor information", "X4 was put in");
        DEFAULTS.forEach(each ->
                draft.assumed("handling/" + each, "the format does not state it", "the intake's default was put in"));
        return new Handling(
                defaults.originator(),
                report.getNumber(),
                defaults.purposes(),
                defaults.legalBasis(),
                defaults.classification(),
                defaults.handlingCodes(),
                null,
                CRIME_AREA,
                terms(),
                urgency(),
                report.getUrgencyReason(),
                defaults.recipients());
    }

    private List<Term> terms() {
        var terms = new ArrayList<Term>();
        var reporter = report.getReporter();
        if (reporter != null) {
            terms.add(new Term(reporter.getKind(), Codes.VERSION));
            var why = "a term says what kind of reporter it was, not what the hotline knows of it";
            draft.noHome("HotlineReport/Reporter/@anonymous", reporter.isAnonymous(), why);
        }
        report.getTerm().forEach(each -> terms.add(new Term(each.getValue(), each.getVersion())));
        return terms;
    }

    private Urgency urgency() {
        var stated = report.getUrgency();
        if (stated == null) {
            draft.assumed("HotlineReport/Urgency", "the report states none", "normal");
            return Urgency.NORMAL;
        }
        return Urgency.valueOf(stated.replace("URGENCY.", ""));
    }
}
