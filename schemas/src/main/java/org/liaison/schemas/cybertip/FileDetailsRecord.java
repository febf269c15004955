// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.util.List;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.cybertip.xml.FileDetails;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;

/** The details of one file. */
record FileDetailsRecord(FileDetails details) implements CyberTipRecord {

    @Override
    public List<Fact> facts() {
        return FileFacts.of(details, FileDetailsToExchange.ROOT);
    }

    @Override
    public Conversion toExchange(Intake intake) {
        return new SubmissionToExchange(new SubmissionRecord(null, List.of(details))).convert(intake);
    }

    @Override
    public String toString() {
        return "FileDetailsRecord[personal]";
    }
}
