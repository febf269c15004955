// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.validate;

import java.util.ArrayList;
import org.liaison.schemas.checks.Checks;
import org.liaison.schemas.format.Formats;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Ingested;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.message.Station;
import org.liaison.schemas.message.Step;
import org.liaison.schemas.message.Validated;

/** Reads the record in its format, asks every check, and refuses with all findings at once. */
public final class ValidateStep implements Step<Ingested, Validated> {

    private final Formats formats;

    public ValidateStep(Formats formats) {
        this.formats = formats;
    }

    @Override
    public Validated apply(Ingested ingested) {
        var reader = formats.findReader(ingested.header().format())
                .orElseThrow(() -> new Refusal(
                        Station.VALIDATE,
                        new Finding("GW-VAL-020", "document", "no format this gateway reads begins like this")));
        return switch (reader.read(ingested.original())) {
            case Reading.Unreadable unreadable -> throw new Refusal(Station.VALIDATE, unreadable.findings());
            case Reading.Read read -> judged(ingested, read);
        };
    }

    private static Validated judged(Ingested ingested, Reading.Read read) {
        var findings = new ArrayList<>(read.findings());
        findings.addAll(Checks.ask(read.record().facts(), ingested.header().receivedAt()));
        if (!findings.isEmpty()) {
            throw new Refusal(Station.VALIDATE, findings);
        }
        return new Validated(ingested.header(), read.record());
    }
}
