// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sicase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.liaison.schemas.cases.CaseFolder;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;

/** Records for the tests of this package. */
final class SiCases {

    static final Instant RECEIVED = Instant.parse("2026-11-22T12:00:00Z");

    private static final SiCaseReader READER = new SiCaseReader();

    private SiCases() {}

    static byte[] bytes(String resource) {
        try (var stream = Objects.requireNonNull(SiCases.class.getResourceAsStream(resource))) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String grooming() {
        return new String(CaseFolder.named("si-online-grooming").document().bytes(), StandardCharsets.UTF_8);
    }

    static Reading read(byte[] document) {
        return READER.read(new Document("si-case", document));
    }

    static Reading.Read read(String document) {
        return (Reading.Read) read(document.getBytes(StandardCharsets.UTF_8));
    }

    static Conversion convert(byte[] document) {
        return ((Reading.Read) read(document)).record().toExchange(intake());
    }

    static Conversion convert(String document) {
        return read(document).record().toExchange(intake());
    }

    private static Intake intake() {
        return new Intake(
                new Header(new MessageId("00000000-0000-4000-8000-000000000001"), "si-case", RECEIVED, null),
                new Intake.Defaults(
                        "si-spoc",
                        List.of("siena-sandbox"),
                        List.of(Purpose.INFORMATION_EXCHANGE),
                        "the default legal basis",
                        Classification.BPL,
                        List.of(HandlingCode.H1)));
    }
}
