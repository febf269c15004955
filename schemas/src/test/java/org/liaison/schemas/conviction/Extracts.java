// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.conviction;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.liaison.schemas.cases.CaseFolder;
import org.liaison.schemas.checks.Checks;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;

/** Reads extracts the way the gateway does. */
final class Extracts {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final Header HEADER =
            new Header(new MessageId("00000000-0000-4000-8000-000000000001"), "conviction", NOW, null);

    private static final ConvictionReader READER = new ConvictionReader();
    private static final Intake INTAKE = new Intake(
            HEADER,
            new Intake.Defaults(
                    "si-spoc",
                    List.of("siena-sandbox"),
                    List.of(Purpose.INFORMATION_EXCHANGE),
                    "Directive (EU) 2023/977, Article 7",
                    Classification.BPL,
                    List.of(HandlingCode.H1)));

    private Extracts() {}

    static String text(String folder) {
        return new String(CaseFolder.named(folder).document().bytes(), StandardCharsets.UTF_8);
    }

    static Document document(String text) {
        return new Document("conviction", text.getBytes(StandardCharsets.UTF_8));
    }

    static Reading read(String text) {
        return READER.read(document(text));
    }

    static List<Finding> findings(String text) {
        return findings(READER, text);
    }

    static List<Finding> findings(ConvictionReader reader, String text) {
        return switch (reader.read(document(text))) {
            case Reading.Unreadable broken -> broken.findings();
            case Reading.Read read ->
                Stream.concat(read.findings().stream(), Checks.ask(read.record().facts(), NOW).stream())
                        .toList();
        };
    }

    static Conversion.Done convert(String text) {
        return (Conversion.Done) ((Reading.Read) read(text)).record().toExchange(INTAKE);
    }
}
