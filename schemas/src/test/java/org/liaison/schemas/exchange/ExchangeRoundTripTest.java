// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;

class ExchangeRoundTripTest {

    private static final Header HEADER = new Header(
            new MessageId("00000000-0000-4000-8000-000000000001"),
            "exchange",
            Instant.parse("2026-01-02T03:04:05Z"),
            null);
    private static final Intake INTAKE = new Intake(
            HEADER, new Intake.Defaults("nobody", List.of(), List.of(), "none", Classification.BPL, List.of()));

    private final ExchangeWriter writer = new ExchangeWriter();
    private final ExchangeReader reader = new ExchangeReader();

    @Test
    void losesNothingOfAnyPackage() {
        RoundTrips.ofMarked("exchange", (exchange, seed) -> {
            var rendition = writer.write(exchange, HEADER);
            var reading = reader.read(rendition.document());

            assertThat(rendition.losses()).as("losses of %s", seed).isEmpty();
            assertThat(reading).as("reading of %s", seed).isInstanceOf(Reading.Read.class);
            var read = (Reading.Read) reading;
            assertThat(read.findings()).as("findings of %s", seed).isEmpty();
            assertThat(read.record().facts())
                    .as("facts of %s", seed)
                    .filteredOn(each -> each instanceof Fact.Reference reference && !reference.resolves())
                    .isEmpty();
            assertThat(((Conversion.Done) read.record().toExchange(INTAKE))
                            .exchange()
                            .equals(exchange))
                    .as("%s comes back equal", seed)
                    .isTrue();
        });
    }
}
