// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.io.ByteArrayInputStream;
import org.liaison.schemas.format.Opening;
import org.liaison.schemas.format.Reader;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;

/** Reads hash sets and case files in VICS-compatible JSON. For documents that do not fit into memory: VicsStream. */
public final class VicsReader implements Reader {

    static final String FORMAT = "vics";
    static final String VERSION = "2.0";

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public String title() {
        return "VICS-compatible JSON, hash set or case file, versions 1.2, 1.3 and 2.0 (public field names)";
    }

    @Override
    public boolean recognises(Opening opening) {
        return opening instanceof Opening.Json json
                && json.members().contains("value")
                && (json.members().contains("odata.metadata") || json.members().contains("@odata.context"));
    }

    @Override
    public Reading read(Document document) {
        var gathering = new Gathering();
        var marker = VicsParser.parse(new ByteArrayInputStream(document.bytes()), gathering);
        return marker.isPresent()
                ? new Reading.Read(gathering.record(marker.get()), gathering.findings())
                : new Reading.Unreadable(gathering.findings());
    }
}
