// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.liaison.schemas.checks.Checks;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.format.Reader;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.Refusal;

/**
 * Whatever comes, a reader answers in time and with findings, never with an exception. In the ordinary build the sample
 * cases are asked; {@code ./liaison test -Pfuzz -pl schemas} looks a minute long a reader for what breaks it.
 */
final class Asked {

    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
    private static final Intake INTAKE = new Intake(
            new Header(new MessageId("00000000-0000-4000-8000-000000000001"), "fuzz", NOW, null),
            new Intake.Defaults("nobody", List.of(), List.of(), "none", Classification.BPL, List.of()));

    private Asked() {}

    static void of(Reader reader, byte[] bytes) {
        inTime(() -> read(reader, bytes));
    }

    /** A cold start is not a hang: what takes too long is asked again, and a hang hangs again. */
    static void inTime(Runnable question) {
        if (timeOf(question).compareTo(LONGEST) > 0) {
            assertThat(timeOf(question)).isLessThan(LONGEST);
        }
    }

    private static Duration timeOf(Runnable question) {
        var began = System.nanoTime();
        question.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static void read(Reader reader, byte[] bytes) {
        if (reader.read(new Document(reader.format(), bytes)) instanceof Reading.Read read) {
            var findings = Checks.ask(read.record().facts(), NOW);
            if (findings.isEmpty() && read.findings().isEmpty()) {
                convert(read);
            }
        }
    }

    private static void convert(Reading.Read read) {
        try {
            assertThat(read.record().toExchange(INTAKE)).isNotNull();
        } catch (Refusal refusal) {
            assertThat(refusal.findings()).isNotEmpty();
        }
    }
}
