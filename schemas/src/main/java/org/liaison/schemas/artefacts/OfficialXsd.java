// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.artefacts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.xml.Xsd;
import org.xml.sax.SAXException;

/** The XSD files below a directory. */
record OfficialXsd(Xsd schema) implements Artefact {

    static OfficialXsd load(Path directory) throws IOException {
        try {
            return new OfficialXsd(Xsd.ofDirectory(directory));
        } catch (SAXException e) {
            throw InvalidArtefacts.of(directory + " (*.xsd)", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String kind() {
        return "XSD";
    }

    @Override
    public List<Finding> check(byte[] document) {
        return schema.check(document).stream().map(Objection::official).toList();
    }
}
