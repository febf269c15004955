// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.artefacts;

import java.util.ArrayList;
import org.liaison.schemas.format.Opening;
import org.liaison.schemas.format.Reader;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;

/** A reader that also asks the official schemas of its format. */
record OfficiallyRead(Reader ours, Artefacts artefacts) implements Reader {

    @Override
    public String format() {
        return ours.format();
    }

    @Override
    public String version() {
        return ours.version();
    }

    @Override
    public String title() {
        return ours.title();
    }

    @Override
    public boolean recognises(Opening opening) {
        return ours.recognises(opening);
    }

    @Override
    public Reading read(Document document) {
        return switch (ours.read(document)) {
            case Reading.Unreadable unreadable -> unreadable;
            case Reading.Read read -> {
                var findings = new ArrayList<>(read.findings());
                findings.addAll(artefacts.check(new Document(format(), document.bytes())));
                yield new Reading.Read(read.record(), findings);
            }
        };
    }
}
