// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import java.util.List;
import org.liaison.schemas.message.Finding;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** Turns what the schema objects to into findings at the places of the told document. */
final class NarrationFindings implements ErrorHandler {

    private final Narration narration;
    private final List<Finding> findings;
    private String lastPlace = "";

    NarrationFindings(Narration narration, List<Finding> findings) {
        this.narration = narration;
        this.findings = findings;
    }

    @Override
    public void warning(SAXParseException e) {
        // schema warnings say nothing about the document's validity
    }

    @Override
    public void error(SAXParseException e) {
        var place = narration.place();
        if (!place.equals(lastPlace) && findings.size() < GuardedEvents.MAX_FINDINGS) { // Xerces tells a slip twice
            findings.add(new Finding("GW-VAL-010", place, SchemaRule.of(e.getMessage())));
        }
        lastPlace = place;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXParseException {
        throw e;
    }
}
