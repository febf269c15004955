// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sienalike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.Packages;
import org.liaison.schemas.exchange.RoundTrips;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;

class SienaLikeRoundTripTest {

    private static final Instant SENT = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final Header HEADER = new Header(
            new MessageId("00000000-0000-4000-8000-000000000001"),
            "si-case",
            Instant.parse("2026-01-02T03:04:00Z"),
            new PartnerId("siena-sandbox"));
    private static final Intake INTAKE = new Intake(
            HEADER, new Intake.Defaults("nobody", List.of(), List.of(), "none", Classification.BPL, List.of()));

    private final SienaLikeWriter writer = new SienaLikeWriter("si-spoc", () -> SENT);
    private final SienaLikeReader reader = new SienaLikeReader();

    @Test
    void losesNothingButWhatItReports() {
        RoundTrips.ofMarked("siena-like", (exchange, seed) -> {
            var rendition = writer.write(exchange, HEADER);
            var reading = reader.read(rendition.document());

            assertThat(rendition.losses())
                    .as("losses of %s", seed)
                    .extracting(Loss::path)
                    .containsExactly("Header/@id", "Header/@createdAt", "Header/Originator", "Header/Recipient");
            assertThat(reading).as("reading of %s", seed).isInstanceOf(Reading.Read.class);
            var read = (Reading.Read) reading;
            assertThat(read.findings()).as("findings of %s", seed).isEmpty();
            var done = (Conversion.Done) read.record().toExchange(INTAKE);
            assertThat(done.losses())
                    .as("losses of reading %s", seed)
                    .extracting(Loss::path)
                    .containsExactly("Summary");
            assertThat(done.exchange().equals(expected(exchange)))
                    .as("%s comes back equal", seed)
                    .isTrue();
        });
    }

    @Test
    void reportsNoLossWhenTheHeaderSaysItAll() {
        var exchange = expected(Packages.of(1));

        assertThat(writer.write(exchange, HEADER).losses()).isEmpty();
    }

    @Test
    void tellsASubjectWithoutAnythingAboutAPerson() {
        assertThat(rendered(Packages.of(3)))
                .containsPattern("Subject>Information on crime area EUROPOL-I-\\d+, urgency: ");
    }

    @Test
    void takesAnotherKindAsInformationAndSaysSo() {
        var reply = rendered(Packages.of(3)).replace(">information<", ">reply<").getBytes(StandardCharsets.UTF_8);

        var read = (Reading.Read) reader.read(new Document("siena-like", reply));

        assertThat(((Conversion.Done) read.record().toExchange(INTAKE)).losses())
                .extracting(Loss::path)
                .containsExactly("Header/Kind", "Summary");
    }

    @Test
    void isWrittenForARecipientOnly() {
        var nobody = new Header(HEADER.id(), "si-case", HEADER.receivedAt(), null);

        assertThatThrownBy(() -> writer.write(Packages.of(1), nobody)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void demandsAPartyWord() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SienaLikeWriter("SI SPOC"));
    }

    private String rendered(ExchangePackage exchange) {
        return new String(writer.write(exchange, HEADER).document().bytes(), StandardCharsets.UTF_8);
    }

    /** The package as the header can tell it. */
    private static ExchangePackage expected(ExchangePackage exchange) {
        var handling = exchange.handling();
        return new ExchangePackage(
                HEADER.id().value(),
                SENT,
                new Handling(
                        "si-spoc",
                        handling.reference(),
                        handling.purposes(),
                        handling.legalBasis(),
                        handling.classification(),
                        handling.codes(),
                        handling.handlingText(),
                        handling.crimeArea(),
                        handling.terms(),
                        handling.urgency(),
                        handling.urgencyReason(),
                        List.of("siena-sandbox")),
                exchange.persons(),
                exchange.organisations(),
                exchange.locations(),
                exchange.items(),
                exchange.events(),
                exchange.convictions(),
                exchange.connections());
    }
}
