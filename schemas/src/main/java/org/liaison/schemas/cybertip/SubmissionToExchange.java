// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.cybertip.xml.FileDetails;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Term;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;

/** A report and its files to one package: every file belongs to the incident of the report. */
final class SubmissionToExchange {

    private final SubmissionRecord submission;
    private final Draft draft = new Draft();
    private final ArrayList<Term> terms = new ArrayList<>();
    private @Nullable String reference;

    SubmissionToExchange(SubmissionRecord submission) {
        this.submission = submission;
    }

    Conversion convert(Intake intake) {
        var report = submission.report();
        var incident = report == null ? null : new ReportToExchange(report, draft).map();
        if (incident != null) {
            terms.addAll(incident.terms());
        }
        for (int i = 0; i < submission.files().size(); i++) {
            file(submission.files().get(i), submission.place(i), incident == null ? null : incident.event());
        }
        return FrameMapper.close(
                draft,
                intake,
                reference == null ? ReportToExchange.REFERENCE : reference,
                terms,
                incident == null ? null : incident.escalation());
    }

    private void file(FileDetails details, Place place, @Nullable Owner event) {
        var mapper = new FileDetailsToExchange(details, place, draft);
        var file = mapper.map();
        terms.addAll(mapper.terms());
        if (event != null) {
            draft.connect(file.id(), ConnectionType.ASSOCIATED_WITH, event.id());
        }
        var number = Long.toString(details.getReportId());
        if (reference == null) {
            reference = number; // a report says its number nowhere but with its files
        } else if (!reference.equals(number)) {
            draft.reference(place.child("reportId"), "cybertip-report", number, file);
        }
    }
}
