// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.routes.dispatch.Dispatcher.Sending;
import org.liaison.routes.dispatch.Partners.Partner;
import org.liaison.routes.given.Database;
import org.liaison.routes.given.Keys;
import org.liaison.routes.given.ReceiptDesk;
import org.liaison.routes.given.RecordingTrail;
import org.liaison.routes.given.SettableClock;
import org.liaison.routes.ingest.MessageIds;
import org.liaison.routes.state.Deliveries;
import org.liaison.routes.state.Messages;
import org.liaison.routes.state.Progress;
import org.liaison.schemas.message.Header;
import org.liaison.security.keys.KeyRing;
import org.liaison.security.seal.Answers;
import org.liaison.security.seal.Sealer;
import org.liaison.security.store.UnitOfWork;
import org.liaison.security.trail.WayEvent;
import org.liaison.security.vault.Vault;

class DispatcherIT {

    private static final KeyRing RING = Keys.ring();
    private static final Sealer SEALER = new Sealer(RING);
    private static final byte[] CONTENT = """
            <e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"><e:Body>\
            <p:Package xmlns:p="urn:example"/></e:Body></e:Envelope>""".getBytes(StandardCharsets.UTF_8);

    private final Database database = Database.SHARED;
    private final SettableClock clock = new SettableClock();
    private final RecordingTrail trail = new RecordingTrail();
    private final Messages messages = new Messages(new UnitOfWork(database.jdbc));
    private final Deliveries deliveries = new Deliveries(new UnitOfWork(database.jdbc));
    private final Vault vault = new Vault(new UnitOfWork(database.jdbc), RING);
    private final Progress progress = new Progress(database.jdbc);
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "partner",
            CircuitBreakerConfig.custom()
                    .waitDurationInOpenState(Duration.ofSeconds(10))
                    .permittedNumberOfCallsInHalfOpenState(1)
                    .build());
    private final Dispatcher dispatcher = new Dispatcher(
            new Partner(
                    Keys.PARTNER,
                    "siena-like",
                    URI.create("https://partner.example"),
                    Duration.ofSeconds(20),
                    Duration.ofDays(7),
                    3,
                    Duration.ofSeconds(2),
                    Duration.ofMinutes(1),
                    1),
            breaker,
            new Dispatcher.Stores(messages, deliveries, vault, trail, database.transactions, clock),
            SEALER,
            new Answers(RING, "gateway"));
    private final ReceiptDesk partner = new ReceiptDesk(Keys.PARTNER);

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void anAcceptedReceiptDeliversAndClosesTheMessage() throws Exception {
        var sending = sending();

        dispatcher.answered(sending, partner.accepted(sending.header(), digest(sending)));

        assertThat(state(sending)).isEqualTo("delivered");
        assertThat(progress.find(sending.header().id()).orElseThrow().state()).isEqualTo("closed");
        assertThat(trail.kinds()).containsExactly("DispatchIntended", "DispatchEnded", "ReceiptVerified");
        assertThat(vault.open(sending.key().message(), Vault.Kind.RECEIPT, Keys.PARTNER)
                        .bytes())
                .isNotEmpty();
    }

    @Test
    void aRefusingReceiptEndsTheDeliveryWithThePartnersCode() throws Exception {
        var sending = sending();

        dispatcher.answered(sending, partner.refused(sending.header(), digest(sending)));

        assertThat(delivery(sending)).satisfies(each -> {
            assertThat(each.state()).isEqualTo("refused");
            assertThat(each.code()).isEqualTo("SB-VAL-001");
        });
        assertThat(trail.events())
                .last()
                .isInstanceOfSatisfying(
                        WayEvent.ReceiptVerified.class,
                        each -> assertThat(each.outcome()).isEqualTo("refused"));
    }

    @Test
    void aReceiptSignedBySomebodyElseEndsTheDelivery() throws Exception {
        var sending = sending();

        dispatcher.answered(sending, new ReceiptDesk(Keys.NARROW).accepted(sending.header(), digest(sending)));

        assertThat(delivery(sending).state()).isEqualTo("dead");
        assertThat(delivery(sending).code()).isEqualTo("GW-REC-001");
        assertThat(trail.kinds())
                .containsExactly("DispatchIntended", "DispatchEnded", "ReceiptRejected", "DeadLettered");
    }

    @Test
    void aReceiptForAnotherContentEndsTheDelivery() throws Exception {
        var sending = sending();

        dispatcher.answered(sending, partner.accepted(sending.header(), new byte[32]));

        assertThat(delivery(sending).code()).isEqualTo("GW-REC-002");
    }

    @Test
    void anAnswerThatIsNoEnvelopeEndsTheDelivery() {
        var sending = sending();

        dispatcher.answered(sending, "nothing".getBytes(StandardCharsets.UTF_8));

        assertThat(delivery(sending).code()).isEqualTo("GW-REC-003");
    }

    @Test
    void aFaultOfTheReceiverIsTriedAgain() {
        var sending = sending();

        dispatcher.answered(sending, ReceiptDesk.fault("Receiver"));

        assertThat(state(sending)).isEqualTo("sending");
        assertThat(delivery(sending).code()).isEqualTo("GW-DIS-002");
        assertThat(trail.events()).last().isInstanceOfSatisfying(WayEvent.DispatchEnded.class, each -> {
            assertThat(each.outcome()).isEqualTo("failed");
            assertThat(each.nextAttemptAt())
                    .isBetween(after(Duration.ofMillis(1_600)), after(Duration.ofMillis(2_400)));
        });
    }

    @Test
    void aFaultThatBlamesUsIsNotTriedAgain() {
        var sending = sending();

        dispatcher.answered(sending, ReceiptDesk.fault("Sender"));

        assertThat(delivery(sending).state()).isEqualTo("dead");
        assertThat(delivery(sending).code()).isEqualTo("GW-DIS-003");
    }

    @Test
    void theLastFailedAttemptEndsTheDelivery() {
        var first = sending();
        dispatcher.failed(first, "GW-DIS-006");
        dispatcher.failed(again(first), "GW-DIS-006");

        dispatcher.failed(again(first), "GW-DIS-006");

        assertThat(delivery(first).attempts()).isEqualTo(3);
        assertThat(delivery(first).state()).isEqualTo("dead");
        assertThat(delivery(first).code()).isEqualTo("GW-DIS-005");
        assertThat(progress.find(first.header().id()).orElseThrow().ended()).isTrue();
        assertThat(trail.kinds())
                .containsExactly(
                        "DispatchIntended",
                        "DispatchEnded",
                        "DispatchIntended",
                        "DispatchEnded",
                        "DispatchIntended",
                        "DispatchEnded",
                        "DeadLettered");
    }

    @Test
    void anOpenBreakerPutsTheDeliveryOffWithoutAnAttempt() {
        var header = sealed();
        breaker.transitionToOpenState();

        assertThat(dispatcher.claim(header.id())).isEmpty();

        assertThat(progress.find(header.id()).orElseThrow().deliveries())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.state()).isEqualTo("sealed");
                    assertThat(each.attempts()).isZero();
                    assertThat(each.code()).isEqualTo("GW-DIS-004");
                });
        assertThat(deliveries.due(after(Duration.ofSeconds(9)), Duration.ofSeconds(1), 1))
                .isEmpty();
        assertThat(deliveries.due(after(Duration.ofSeconds(10)), Duration.ofSeconds(1), 1))
                .hasSize(1);
        assertThat(trail.events()).isEmpty();
    }

    @Test
    void aClaimThatBreaksGivesThePermissionBack() {
        var header = sealed();
        database.jdbc.update("update payload set bytes = 'spoilt'");
        breaker.transitionToOpenState();
        breaker.transitionToHalfOpenState();

        assertThatThrownBy(() -> dispatcher.claim(header.id())).isInstanceOf(IllegalStateException.class);

        assertThat(breaker.tryAcquirePermission()).isTrue();
    }

    @Test
    void aSecondWakeUpFindsNothingToDo() throws Exception {
        var sending = sending();

        assertThat(dispatcher.claim(sending.header().id())).isEmpty();
        dispatcher.answered(sending, partner.accepted(sending.header(), digest(sending)));
        assertThat(dispatcher.claim(sending.header().id())).isEmpty();
    }

    @Test
    void aReceiptThatComesTwiceEndsTheDeliveryOnce() throws Exception {
        var first = sending();
        clock.advance(Duration.ofMinutes(1));
        var second = dispatcher.claim(first.header().id()).orElseThrow();

        var accepted = partner.accepted(first.header(), digest(first));
        dispatcher.answered(second, accepted);
        dispatcher.answered(first, partner.refused(first.header(), digest(first)));

        assertThat(vault.open(first.key().message(), Vault.Kind.RECEIPT, Keys.PARTNER)
                        .bytes())
                .isEqualTo(accepted);
        assertThat(state(first)).isEqualTo("delivered");
        assertThat(trail.events())
                .last()
                .isInstanceOfSatisfying(
                        WayEvent.ReceiptVerified.class,
                        each -> assertThat(each.repeated()).isTrue());
        assertThat(database.jdbc.queryForObject("select outcome from receipt", String.class))
                .isEqualTo("accepted");
    }

    @Test
    void whatFailsAfterAnotherAttemptDeliveredBuriesNothing() throws Exception {
        var first = sending();
        clock.advance(Duration.ofMinutes(1));
        var second = dispatcher.claim(first.header().id()).orElseThrow();
        dispatcher.answered(second, partner.accepted(first.header(), digest(first)));

        dispatcher.answered(first, ReceiptDesk.fault("Sender"));

        assertThat(state(first)).isEqualTo("delivered");
        assertThat(trail.kinds()).doesNotContain("DeadLettered");
    }

    @Test
    void anEnvelopeTooOldIsSealedAgainWithTheSameDigest() throws Exception {
        var header = sealed();
        clock.advance(Duration.ofMinutes(5));

        var sending = dispatcher.claim(header.id()).orElseThrow();
        dispatcher.answered(sending, partner.accepted(header, digest(sending)));

        assertThat(trail.kinds()).containsExactly("Sealed", "DispatchIntended", "DispatchEnded", "ReceiptVerified");
        assertThat(SEALER.reseal(
                                header,
                                vault.open(sending.key().message(), Vault.Kind.SIGNED, Keys.PARTNER)
                                        .bytes())
                        .bodyDigest())
                .isEqualTo(digest(sending));
        assertThat(state(sending)).isEqualTo("delivered");
    }

    private Sending sending() {
        return dispatcher.claim(sealed().id()).orElseThrow();
    }

    private Sending again(Sending sending) {
        clock.advance(Duration.ofMinutes(1));
        return dispatcher.claim(sending.header().id()).orElseThrow();
    }

    private Header sealed() {
        var header = new Header(MessageIds.random().next(clock.instant()), "si-case", clock.instant(), Keys.PARTNER);
        messages.insert(
                new Messages.Arrival(header, "rest", "records", "contact-point", null, new byte[] {1}), Duration.ZERO);
        messages.underWay(header.id(), 4);
        var sealed = SEALER.reseal(header, CONTENT);
        var key = vault.create(header.id());
        vault.put(key, Vault.Kind.SIGNED, Keys.PARTNER, sealed.evidence());
        vault.put(key, Vault.Kind.SEALED, Keys.PARTNER, sealed.envelope());
        deliveries.insertSealed(
                header, 4, sealed.bodyDigest(), clock.instant(), Duration.ofDays(7), Duration.ofSeconds(30));
        return header;
    }

    private static byte[] digest(Sending sending) {
        return sending.claim().bodyDigest();
    }

    private Instant after(Duration duration) {
        return clock.instant().plus(duration);
    }

    private String state(Sending sending) {
        return delivery(sending).state();
    }

    private Progress.To delivery(Sending sending) {
        return progress.find(sending.header().id()).orElseThrow().deliveries().getFirst();
    }
}
