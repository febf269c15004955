// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;

/** What tests of the JSON form convert with. */
final class JsonIntakes {

    static final CyberTipJsonReader READER = new CyberTipJsonReader();

    private JsonIntakes() {}

    static Reading.Read read(Document document) {
        return (Reading.Read) READER.read(document);
    }

    static Reading.Read read(String json) {
        return read(JsonForm.document(json));
    }

    static Conversion.Done convert(Document document) {
        return (Conversion.Done) read(document).record().toExchange(Intakes.INTAKE);
    }
}
