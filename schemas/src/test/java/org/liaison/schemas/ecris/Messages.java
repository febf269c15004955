// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;

/** Readers and writers of messages, set up once. */
final class Messages {

    static final Header HEADER = new Header(
            new MessageId("00000000-0000-4000-8000-000000000001"),
            "ecris-notification",
            Instant.parse("2026-11-22T12:00:00Z"),
            null);
    static final Intake INTAKE = new Intake(
            HEADER,
            new Intake.Defaults(
                    "si-spoc",
                    List.of("siena-sandbox"),
                    List.of(Purpose.INFORMATION_EXCHANGE),
                    "Directive (EU) 2023/977, Article 7",
                    Classification.BPL,
                    List.of(HandlingCode.H1)));

    private static final Map<String, EcrisReader> READERS = Map.of(
            "ecris-notification", EcrisReader.notification(),
            "ecris-request", EcrisReader.request(),
            "ecris-response", EcrisReader.response());
    private static final Map<String, EcrisWriter> WRITERS = Map.of(
            "ecris-notification", EcrisWriter.notification("SI"),
            "ecris-request", EcrisWriter.request("SI"),
            "ecris-response", EcrisWriter.response("SI"));

    private Messages() {}

    static EcrisReader reader(String format) {
        return Objects.requireNonNull(READERS.get(format));
    }

    static EcrisWriter writer(String format) {
        return Objects.requireNonNull(WRITERS.get(format));
    }
}
