// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.routes.accept.Answered;
import org.liaison.routes.accept.Arrived;
import org.liaison.routes.deliver.Forwarder;
import org.liaison.routes.given.Database;
import org.liaison.routes.ingest.Ingestion;
import org.liaison.routes.ingest.Intake;
import org.liaison.routes.ingest.MessageIds;
import org.liaison.routes.state.Inbox;
import org.liaison.routes.state.Messages;
import org.liaison.routes.state.Received;
import org.liaison.routes.watch.Watch;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.ExchangeWriter;
import org.liaison.schemas.format.Formats;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.authorise.PostgresConsents;
import org.liaison.security.authorise.Use;
import org.liaison.security.given.Letter;
import org.liaison.security.trail.InboundEvent;

/** What a partner gave us with a condition leaves the house only if the condition is met. */
class ForwardIT {

    private static final PartnerId NARROW = new PartnerId("narrow-sandbox");

    @TempDir
    private Path agreements;

    private InboundWay inbound;
    private OutboundWay outbound;

    @BeforeEach
    void begin() throws Exception {
        Database.SHARED.empty();
        inbound = InboundWay.start();
        outbound = OutboundWay.start((station, header) -> {});
        agree(agreements);
        outbound.agree(agreements);
    }

    @AfterEach
    void end() {
        outbound.close();
        inbound.close();
    }

    @Test
    void whatIsMarkedH2IsNotSentOnWithoutTheProvidersConsent() {
        var onwards = forward(receive("H2"));

        outbound.ring(onwards);

        assertThat(outbound.progressOf(onwards).deliveries()).singleElement().satisfies(each -> {
            assertThat(each.state()).isEqualTo("refused");
            assertThat(each.reason()).contains("GW-AUT-010", "the provider siena-sandbox consented (");
        });
        assertThat(outbound.bells.rung()).isEmpty();
    }

    @Test
    void itIsSentOnWithTheProvidersConsent() {
        var received = receive("H2");
        consent(received, NARROW);
        var onwards = forward(received);

        outbound.ring(onwards);

        assertThat(outbound.progressOf(onwards).deliveries())
                .singleElement()
                .satisfies(each -> assertThat(each.state()).isEqualTo("sealed"));
        assertThat(outbound.bells.rung()).containsExactly("liaison.dispatch.narrow-sandbox " + onwards);
    }

    @Test
    void consentForSomebodyElseIsNone() {
        var received = receive("H2");
        consent(received, new PartnerId("forger-sandbox"));
        var onwards = forward(received);

        outbound.ring(onwards);

        assertThat(outbound.progressOf(onwards).deliveries())
                .singleElement()
                .satisfies(each -> assertThat(each.state()).isEqualTo("refused"));
    }

    @Test
    void itGoesItsOwnWayAsARecordWhoseOriginIsTheReceivedOne() {
        var received = receive("H2");

        var onwards = forward(received);

        assertThat(Database.SHARED.jdbc.queryForMap(
                        "select door, format, direction, origin::text from message where id = ?",
                        UUID.fromString(onwards.value())))
                .containsEntry("door", "desk")
                .containsEntry("format", "exchange")
                .containsEntry("direction", "out")
                .containsEntry("origin", received.value());
        assertThat(Database.SHARED.jdbc.queryForObject("select state from inbox", String.class))
                .isEqualTo("forwarded");
        assertThat(inbound.trail.events()).last().isInstanceOfSatisfying(InboundEvent.Forwarded.class, each -> {
            assertThat(each.message()).isEqualTo(received);
            assertThat(each.onwards()).isEqualTo(onwards);
        });
    }

    @Test
    void everyPartSaysWhoseItIsAndHowItIsMarked() {
        var received = receive("H2");

        assertThat(open(new Header(received, "siena-like", Clock.systemUTC().instant(), InboundWay.PARTNER))
                        .objects()
                        .map(ExchangeObject::provenance))
                .allSatisfy(each -> {
                    var marking = Objects.requireNonNull(each.marking());
                    assertThat(marking.provider()).isEqualTo(InboundWay.PARTNER);
                    assertThat(marking.codes()).hasToString("[H2]");
                    assertThat(marking.providerReference()).hasSize(36);
                });
    }

    @Test
    void theSameIsNotSentToTheSamePartnerTwice() {
        var received = receive("H2");
        forward(received);

        assertThat(forwarder().forward(received, NARROW)).get().isInstanceOf(Ingestion.Duplicate.class);
    }

    @Test
    void whatDoesNotLieInTheInboxIsNotSentOn() {
        assertThat(forwarder().forward(new MessageId(UUID.randomUUID().toString()), NARROW))
                .isEmpty();
    }

    private void consent(MessageId received, PartnerId to) {
        var theirs = Database.SHARED.jdbc.queryForObject("select stated::text from arrival", String.class);
        outbound.consents.record(new PostgresConsents.Recorded(
                received,
                InboundWay.PARTNER,
                theirs,
                null,
                to,
                Use.FORWARD,
                "letter of the provider, file 12",
                "officer",
                outbound.clock.instant(),
                null));
    }

    /** The rights of the demo's widest agreement, for a partner that has certificates here. */
    private static void agree(Path directory) throws Exception {
        var text = Files.readString(Path.of("../deploy/config/agreements/forger-sandbox.yaml"));
        Files.writeString(
                directory.resolve("narrow-sandbox.yaml"),
                text.replace("partner: forger-sandbox", "partner: narrow-sandbox"));
        for (var each : List.of("siena-sandbox", "forger-sandbox")) {
            Files.copy(Path.of("../deploy/config/agreements/" + each + ".yaml"), directory.resolve(each + ".yaml"));
        }
    }

    private MessageId receive(String code) {
        var id = UUID.randomUUID().toString();
        var envelope = inbound.sealed(Letter.about(id, InboundWay.content(id, code, "SUSPECT", "BPL")));
        assertThat(inbound.hand(new Arrived(InboundWay.PARTNER, envelope))).isInstanceOf(Answered.Receipted.class);
        return new MessageId(Objects.requireNonNull(
                Database.SHARED.jdbc.queryForObject("select message_id::text from inbox", String.class)));
    }

    private MessageId forward(MessageId received) {
        return forwarder().forward(received, NARROW).orElseThrow().message();
    }

    private ExchangePackage open(Header header) {
        return inbound.open(
                new Document(
                        header.format(), inbound.vault.openOriginal(header.id()).bytes()),
                header);
    }

    private Forwarder forwarder() {
        var transactions = Database.SHARED.transactions;
        var clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
        var frame = new Intake.Frame(
                clock,
                MessageIds.random(),
                transactions,
                Duration.ofSeconds(30),
                new Watch(new io.micrometer.core.instrument.simple.SimpleMeterRegistry(), List.of()));
        var intake = new Intake(
                new Formats(List.of(), List.of()),
                inbound.ring,
                new Messages(inbound.work),
                inbound.vault,
                inbound.trail,
                frame);
        return new Forwarder(
                this::open,
                new Inbox(inbound.work),
                new Received(inbound.work),
                intake,
                inbound.trail,
                new Forwarder.Frame(clock, transactions, new ExchangeWriter(), "contact-point", id -> {}));
    }
}
