// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.hotline.xml.HotlineReport;
import org.liaison.schemas.hotline.xml.Reporter;
import org.liaison.schemas.hotline.xml.Term;
import org.liaison.schemas.xml.Fitting;

/** Number, urgency and terms of a package as those of a report. */
final class HandlingToReport {

    private final HotlineReport report;
    private final Fitting fitting;

    HandlingToReport(HotlineReport report, Fitting fitting) {
        this.report = report;
        this.fitting = fitting;
    }

    void map(Handling handling) {
        report.setNumber(fitting.label("Reference", handling.reference()));
        report.setUrgency("URGENCY." + handling.urgency().name());
        report.setUrgencyReason(Filled.text(fitting, "UrgencyReason", handling.urgencyReason()));
        int position = 0;
        for (var each : handling.terms()) {
            term(each, "Term[" + ++position + "]");
        }
    }

    private void term(org.liaison.schemas.exchange.Term term, String path) {
        if (!Codes.isKnown(term.code())) {
            FrameLosses.noHome(fitting, path, "the code is no term of the taxonomy");
        } else if (report.getReporter() == null
                && Codes.isOf("actor", term.code())
                && term.version().equals(Codes.VERSION)) {
            var reporter = new Reporter();
            reporter.setKind(term.code());
            report.setReporter(reporter);
        } else {
            stated(term, path);
        }
    }

    private void stated(org.liaison.schemas.exchange.Term term, String path) {
        var version = Filled.label(fitting, path + "/@version", term.version());
        if (version == null) {
            FrameLosses.noHome(fitting, path, "a term has its version");
            return;
        }
        var xml = new Term();
        xml.setValue(term.code());
        xml.setVersion(version);
        report.getTerm().add(xml);
    }
}
