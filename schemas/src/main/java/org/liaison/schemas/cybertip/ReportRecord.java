// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.util.List;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.cybertip.xml.Report;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;

/** A report. */
record ReportRecord(Report report) implements CyberTipRecord {

    @Override
    public List<Fact> facts() {
        return ReportFacts.of(report);
    }

    @Override
    public Conversion toExchange(Intake intake) {
        return new SubmissionToExchange(new SubmissionRecord(report, List.of())).convert(intake);
    }

    @Override
    public String toString() {
        return "ReportRecord[personal]";
    }
}
