// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.cybertip.xml.FileDetails;
import org.liaison.schemas.cybertip.xml.Report;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;

/** A report and the details of its files, handed on together. Either may be missing, not both. */
record SubmissionRecord(@Nullable Report report, List<FileDetails> files) implements CyberTipRecord {

    SubmissionRecord {
        files = List.copyOf(files);
    }

    @Override
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        if (report != null) {
            facts.addAll(ReportFacts.of(report));
        }
        for (int i = 0; i < files.size(); i++) {
            facts.addAll(FileFacts.of(files.get(i), place(i)));
        }
        return facts;
    }

    @Override
    public Conversion toExchange(Intake intake) {
        return new SubmissionToExchange(this).convert(intake);
    }

    /** As in the documents of one file, which count nothing. */
    Place place(int file) {
        return files.size() == 1 ? FileDetailsToExchange.ROOT : Place.numbered("fileDetails", file);
    }

    @Override
    public String toString() {
        return "SubmissionRecord[personal]";
    }
}
