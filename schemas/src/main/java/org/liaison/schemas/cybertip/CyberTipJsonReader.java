// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.cybertip.json.JsonSubmission;
import org.liaison.schemas.cybertip.xml.FileDetails;
import org.liaison.schemas.cybertip.xml.Report;
import org.liaison.schemas.format.Opening;
import org.liaison.schemas.format.Reader;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.xml.Narration;
import org.liaison.schemas.xml.XmlFormat;

/** Reads the JSON that platforms pass on: a CyberTipline report, details of its files, or both in one document. */
public final class CyberTipJsonReader implements Reader {

    private static final int MOST_FILES = 1_000;
    private static final int MOST_FINDINGS = 200;

    private final XmlFormat<Report> reports = new XmlFormat<>(Report.class, CyberTipReader.SCHEMA);
    private final XmlFormat<FileDetails> files = new XmlFormat<>(FileDetails.class, CyberTipReader.SCHEMA);

    @Override
    public String format() {
        return "cybertip-json";
    }

    @Override
    public String version() {
        return "2025-11-10";
    }

    @Override
    public String title() {
        return "CyberTipline report and file details as JSON, element structure of 10 November 2025 (our judgement)";
    }

    @Override
    public boolean recognises(Opening opening) {
        return opening instanceof Opening.Json json
                && (json.members().contains(JsonSubmission.REPORT)
                        || json.members().contains(JsonSubmission.FILES));
    }

    @Override
    public Reading read(Document document) {
        var submission = JsonSubmission.parse(document.bytes());
        var findings = new ArrayList<>(submission.findings());
        if (submission.reports().size() > 1) {
            findings.add(new Finding("GW-VAL-010", submission.reports().get(1).place(), "a document has one report"));
        }
        var report = submission.reports().isEmpty()
                ? null
                : bound(reports, submission.reports().getFirst(), findings);
        var details = new ArrayList<FileDetails>();
        if (submission.files().size() > MOST_FILES) {
            var next = submission.files().get(MOST_FILES).place();
            findings.add(new Finding("GW-VAL-003", next, "a document has details of at most " + MOST_FILES + " files"));
        }
        for (var each : submission
                .files()
                .subList(0, Math.min(MOST_FILES, submission.files().size()))) {
            var file = bound(files, each, findings);
            if (file != null) {
                details.add(file);
            }
        }
        return report == null && details.isEmpty()
                ? new Reading.Unreadable(findings.isEmpty() ? List.of(nothing()) : findings)
                : new Reading.Read(new SubmissionRecord(report, details), findings);
    }

    private static <T> @Nullable T bound(XmlFormat<T> format, Narration narration, List<Finding> findings) {
        var parsed = format.parse(narration);
        parsed.findings().stream()
                .limit(Math.max(0, MOST_FINDINGS - findings.size()))
                .forEach(findings::add);
        return parsed.value();
    }

    private static Finding nothing() {
        return new Finding("GW-VAL-001", "/", "a document has a report or details of files");
    }
}
