// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.liaison.routes.given.Database;
import org.liaison.routes.given.Keys;
import org.liaison.routes.given.Threads;
import org.liaison.routes.ingest.MessageIds;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.security.store.UnitOfWork;

class StateIT {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final Database database = Database.SHARED;
    private final Messages messages = new Messages(new UnitOfWork(database.jdbc));
    private final Deliveries deliveries = new Deliveries(new UnitOfWork(database.jdbc));
    private final Progress progress = new Progress(database.jdbc);
    private final MessageIds ids = MessageIds.random();

    @BeforeEach
    void empty() {
        database.empty();
    }

    @RepeatedTest(5)
    void onlyOneOfManyTakesTheLease() throws Exception {
        var header = delivery();

        var claims = Threads.atOnce(8, () -> claim(header, NOW));

        assertThat(claims).filteredOn(Optional::isPresent).hasSize(1);
    }

    @Test
    void aLeaseThatRanOutIsTakenAgainAsTheNextAttempt() {
        var header = delivery();
        claim(header, NOW);

        assertThat(claim(header, NOW.plus(LEASE))).isEmpty();
        assertThat(claim(header, NOW.plus(LEASE).plusMillis(1)))
                .hasValueSatisfying(each -> assertThat(each.attempt()).isEqualTo(2));
    }

    @Test
    void aPostponedDeliveryGivesItsLeaseBack() {
        var header = delivery();
        claim(header, NOW);

        deliveries.postpone(header, "GW-DIS-001", NOW.plusSeconds(4));

        assertThat(deliveries.due(NOW.plusSeconds(3), INTERVAL, 10)).isEmpty();
        assertThat(deliveries.due(NOW.plusSeconds(4), INTERVAL, 10)).hasSize(1);
        assertThat(claim(header, NOW.plusSeconds(4))).isPresent();
    }

    @Test
    void aDeliveryUnderWayIsNotDeferredByTheBreaker() {
        var header = delivery();
        claim(header, NOW);

        deliveries.defer(header, "GW-DIS-004", NOW.plusSeconds(10), NOW);

        assertThat(claim(header, NOW.plusSeconds(1))).isEmpty();
    }

    @Test
    void anEndedDeliveryIsNeitherTakenNorDueNorEndedAgain() {
        var header = delivery();
        claim(header, NOW);

        assertThat(deliveries.end(header, "delivered", null, null, NOW)).isTrue();

        assertThat(deliveries.end(header, "dead", "GW-DIS-005", null, NOW)).isFalse();
        assertThat(claim(header, NOW.plus(LEASE).plus(LEASE))).isEmpty();
        assertThat(deliveries.due(NOW.plus(LEASE), INTERVAL, 10)).isEmpty();
        assertThat(progress.find(header.id()).orElseThrow().deliveries())
                .singleElement()
                .satisfies(each -> assertThat(each.state()).isEqualTo("delivered"));
    }

    @Test
    void whatIsDueIsRungOnceAnInterval() {
        delivery();
        message("later");

        assertThat(deliveries.due(NOW.plus(INTERVAL), INTERVAL, 10)).hasSize(1);
        assertThat(deliveries.due(NOW.plus(INTERVAL), INTERVAL, 10)).isEmpty();
        assertThat(messages.due(NOW.plus(INTERVAL), INTERVAL, 10)).hasSize(1);
        assertThat(messages.due(NOW.plus(INTERVAL), INTERVAL, 10)).isEmpty();
        assertThat(messages.due(NOW.plus(INTERVAL).plus(INTERVAL), INTERVAL, 10))
                .hasSize(1);
    }

    @Test
    void silenceBecomesOverdueOnce() {
        var header = delivery();
        var due = NOW.plus(Duration.ofHours(8));

        assertThat(deliveries.overdue(due.minusMillis(1))).isEmpty();
        assertThat(deliveries.overdue(due)).containsExactly(new Deliveries.Silent(header.id(), Keys.PARTNER, due));
        assertThat(deliveries.overdue(due)).isEmpty();
        assertThat(progress.overdue()).isEqualTo(1);
    }

    @RepeatedTest(5)
    void theSameRecordIsStoredOnceHoweverManyBringIt() throws Exception {
        var stored = Threads.atOnce(
                8,
                () -> Boolean.TRUE.equals(
                        database.transactions.execute(status -> messages.insert(arrival("same", null), INTERVAL))));

        assertThat(stored).filteredOn(each -> each).hasSize(1);
    }

    @Test
    void anIdempotencyKeyFindsTheRequestItNamed() {
        var first = arrival("one", "key-1");
        messages.insert(first, INTERVAL);

        var other = arrival("two", "key-1");

        assertThat(messages.insert(other, INTERVAL)).isFalse();
        assertThat(messages.findEarlier(other))
                .contains(new Messages.Earlier(first.header().id(), false));
        assertThat(messages.isRequest(first.header().id(), other)).isTrue();
        assertThat(messages.isRequest(first.header().id(), arrival("one", "key-2")))
                .isFalse();
        assertThat(messages.isRequest(first.header().id(), arrival("one", null)))
                .isFalse();
    }

    @Test
    void aRefusedRecordMayBeHandedInAgain() {
        var first = arrival("one", null);
        messages.insert(first, INTERVAL);
        messages.refuse(first.header().id(), List.of(new Finding("GW-VAL-010", "place", "rule")), NOW);

        assertThat(messages.findEarlier(arrival("one", null))).isEmpty();
        assertThat(messages.insert(arrival("one", null), INTERVAL)).isTrue();
        assertThat(progress.find(first.header().id()).orElseThrow().findings())
                .containsExactly("GW-VAL-010 at place: rule");
    }

    @Test
    void onlyOneWorkerHoldsAMessage() {
        var id = message("held").id();

        database.transactions.executeWithoutResult(held -> {
            assertThat(messages.lock(id)).isPresent();
            var elsewhere = Threads.elsewhere(() ->
                    database.transactions.execute(status -> messages.lock(id).isPresent()));
            assertThat(elsewhere).isFalse();
        });
    }

    @RepeatedTest(10)
    void theLastOfTwoDeliveriesThatEndAtOnceClosesTheMessage() throws Exception {
        var one = delivery();
        var two = one.to(Keys.NARROW);
        insertSealed(two);
        messages.underWay(one.id(), 4);
        var turn = new AtomicInteger();

        Threads.atOnce(2, () -> {
            var mine = turn.getAndIncrement() == 0 ? one : two;
            database.transactions.executeWithoutResult(status -> {
                deliveries.end(mine, "delivered", null, null, NOW);
                messages.closeIfDone(mine.id(), NOW);
            });
            return mine;
        });

        assertThat(progress.find(one.id()).orElseThrow().state()).isEqualTo("closed");
    }

    private Optional<Deliveries.Claim> claim(Header header, Instant now) {
        return deliveries.claim(header.id(), header.partner(), now, LEASE);
    }

    private Header delivery() {
        var header = message("record").to(Keys.PARTNER);
        messages.underWay(header.id(), 4);
        insertSealed(header);
        return header;
    }

    private void insertSealed(Header header) {
        deliveries.insertSealed(header, 4, new byte[32], NOW, Duration.ofHours(8), INTERVAL);
    }

    private Header message(String content) {
        var arrival = arrival(content, null);
        messages.insert(arrival, INTERVAL);
        return arrival.header();
    }

    private Messages.Arrival arrival(String content, @Nullable String key) {
        return new Messages.Arrival(
                new Header(ids.next(NOW), "si-case", NOW, null),
                "rest",
                "records",
                "contact-point",
                key,
                content.getBytes(StandardCharsets.UTF_8));
    }
}
