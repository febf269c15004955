// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import org.liaison.schemas.format.Opening;
import org.liaison.schemas.format.Reader;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;

/** Reads CASE/UCO graphs: those of forensic tools, and our own without loss. */
public final class CaseReader implements Reader {

    static final String FORMAT = "case-uco";
    static final String VERSION = "1.4.0";

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
        return "CASE/UCO 1.4.0 graph in JSON-LD, of forensic tools or of a Liaison gateway";
    }

    @Override
    public boolean recognises(Opening opening) {
        return opening instanceof Opening.Json json
                && (json.members().contains("@context") || json.members().contains("@graph"));
    }

    @Override
    public Reading read(Document document) {
        var graph = Graph.parse(document.bytes());
        if (graph.isBroken()) {
            return new Reading.Unreadable(graph.findings());
        }
        var draft = new Draft(graph);
        var frame = GraphToObjects.map(draft);
        return new Reading.Read(new CaseRecord(draft, frame), graph.findings());
    }
}
