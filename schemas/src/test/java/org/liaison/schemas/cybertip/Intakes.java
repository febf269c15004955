// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;

/** What tests convert with. */
final class Intakes {

    static final CyberTipReader READER = new CyberTipReader();

    static final Intake INTAKE = new Intake(
            new Header(
                    new MessageId("00000000-0000-4000-8000-000000000001"),
                    "cybertip",
                    Instant.parse("2026-11-22T08:00:00Z"),
                    null),
            new Intake.Defaults(
                    "SI-SPOC",
                    List.of("siena-sandbox"),
                    List.of(Purpose.OPERATIONAL_ANALYSIS),
                    "Directive (EU) 2023/977 Art. 7",
                    Classification.BPL,
                    List.of(HandlingCode.H1)));

    private Intakes() {}

    static Reading.Read read(String xml) {
        return read(new Document("cybertip", xml.getBytes(StandardCharsets.UTF_8)));
    }

    static Reading.Read read(Document document) {
        return (Reading.Read) READER.read(document);
    }

    static Conversion.Done convert(Document document) {
        return (Conversion.Done) read(document).record().toExchange(INTAKE);
    }

    static Conversion.Done convert(String xml) {
        return convert(new Document("cybertip", xml.getBytes(StandardCharsets.UTF_8)));
    }
}
