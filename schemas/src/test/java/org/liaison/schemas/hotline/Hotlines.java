// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;

/** What tests read, write and convert with. */
final class Hotlines {

    static final HotlineReader READER = new HotlineReader();
    static final HotlineReportWriter WRITER = new HotlineReportWriter();
    static final HotlineFeedbackWriter FEEDBACK = new HotlineFeedbackWriter();

    static final Header HEADER = new Header(
            new MessageId("00000000-0000-4000-8000-000000000001"),
            "hotline-report",
            Instant.parse("2026-11-22T08:00:00Z"),
            null);

    static final Intake INTAKE = new Intake(
            HEADER,
            new Intake.Defaults(
                    "si-spoc",
                    List.of("siena-sandbox"),
                    List.of(Purpose.OPERATIONAL_ANALYSIS),
                    "Directive (EU) 2023/977 Art. 7",
                    Classification.BPL,
                    List.of(HandlingCode.H1)));

    private Hotlines() {}

    static String everything() {
        return resource("everything.xml");
    }

    static String resource(String name) {
        try (var stream = Objects.requireNonNull(Hotlines.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document document(String xml) {
        return new Document("hotline-report", xml.getBytes(StandardCharsets.UTF_8));
    }

    static Reading.Read read(Document document) {
        return (Reading.Read) READER.read(document);
    }

    static Conversion.Done convert(Document document) {
        return (Conversion.Done) read(document).record().toExchange(INTAKE);
    }

    static Conversion.Done convert(String xml) {
        return convert(document(xml));
    }
}
