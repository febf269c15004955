// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;

class SequencerIT {

    private static final Duration SOON = Duration.ofMillis(20);

    private static TrailDatabase database;

    @BeforeAll
    static void start() throws IOException {
        database = TrailDatabase.start();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    @SuppressWarnings("try") // the loops work by themselves; the block only closes them
    void givesEveryCommittedEntryExactlyOneIndexWhateverTheOrderOfCommits() throws Exception {
        var committed = new ConcurrentLinkedQueue<String>();
        var published = new AtomicLong();

        try (var first = SequencerLoop.start(database.sequencer(), SOON, published::set);
                var second = SequencerLoop.start(database.sequencer(), SOON, published::set)) {
            appendFrom(4, 150, committed);
            await().until(() -> published.get() == committed.size());
        }

        var bodies = publishedBodies();
        assertThat(bodies).containsExactlyInAnyOrderElementsOf(committed);
        assertThat(indices())
                .containsExactlyElementsOf(
                        LongStream.range(0, bodies.size()).boxed().toList());
        assertThat(pending()).isZero();
        assertThatTheTreeHolds(bodies);
    }

    @Test
    void takesAnEntryOnlyAfterItsTransactionHasCommitted() throws Exception {
        var appended = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var early = threads.submit(() -> database.transactions.executeWithoutResult(status -> {
                database.trail.append(Events.ingested(Events.message(1)));
                appended.countDown();
                awaitQuietly(mayCommit);
            }));
            appended.await();
            database.transactions.executeWithoutResult(
                    status -> database.trail.append(Events.ingested(Events.message(2))));

            assertThat(database.sequencer().runOnce()).isEqualTo(1);
            mayCommit.countDown();
            early.get();
            assertThat(database.sequencer().runOnce()).isEqualTo(1);
        }

        assertThat(publishedBodies())
                .containsExactly(
                        CanonicalEvent.write(Events.ingested(Events.message(2))),
                        CanonicalEvent.write(Events.ingested(Events.message(1))));
    }

    @Test
    void growsOnFromTheTilesAfterARestart() {
        for (int run = 0; run < 8; run++) {
            database.recordMessages(25 + run * 20);
            database.sequencer().runOnce();
        }

        assertThatTheTreeHolds(publishedBodies());
    }

    @Test
    void readsTheTreeAgainWhenAnotherProcessHasMovedIt() {
        var one = database.sequencer();
        var other = database.sequencer();

        for (int run = 0; run < 5; run++) {
            database.recordMessages(30);
            assertThat(one.runOnce()).isEqualTo(180);
            database.recordMessages(31);
            assertThat(other.runOnce()).isEqualTo(186);
        }

        assertThat(one.size() + 186).isEqualTo(other.size());
        assertThatTheTreeHolds(publishedBodies());
    }

    @Test
    void stepsBackWhileAnotherProcessIsSequencing() {
        database.recordMessages(1);
        var inside = new AtomicInteger();
        var other = database.sequencer();
        var signer = new InterruptedSigner(
                database.signer,
                () -> inside.set(CompletableFuture.supplyAsync(other::runOnce).join()));
        var busy = new Sequencer(database.jdbc, database.transactions, signer, Clock.systemUTC());

        assertThat(busy.runOnce()).isEqualTo(6);
        assertThat(inside.get()).isEqualTo(Sequencer.BUSY);
    }

    @Test
    void leavesNothingBehindWhenItCannotSignAndGoesOnWhenItCan() {
        database.recordMessages(1);
        var broken = new AtomicInteger(1);
        var signer = new InterruptedSigner(database.signer, () -> {
            if (broken.getAndDecrement() > 0) {
                throw new TransactionSystemException("the signer is away");
            }
        });
        var sequencer = new Sequencer(database.jdbc, database.transactions, signer, Clock.systemUTC());

        assertThatThrownBy(sequencer::runOnce).isInstanceOf(TransactionSystemException.class);
        assertThat(pending()).isEqualTo(6);
        assertThat(sequencer.runOnce()).isEqualTo(6);
        assertThatTheTreeHolds(publishedBodies());
    }

    @Test
    @SuppressWarnings("try") // the loop works by itself; the block only closes it
    void keepsRunningWhenTheDatabaseIsAway() {
        database.recordMessages(1);
        var published = new AtomicLong();
        var away = new AwayAtFirst(3, database.transactions);
        var sequencer = new Sequencer(database.jdbc, away, database.signer, Clock.systemUTC());

        try (var loop = SequencerLoop.start(sequencer, SOON, published::set)) {
            await().until(() -> published.get() == 6);
        }

        assertThat(away.refused.get()).isEqualTo(3);
    }

    /** No target, a number to read: PostgreSQL runs without fsync here. */
    @Test
    void reportsHowFastItIs() throws Exception {
        int messages = 3000;
        long start = System.nanoTime();
        database.recordMessagesOverOneConnection(messages);
        long recorded = System.nanoTime();
        var sequencer = database.sequencer();
        int entries = 0;
        for (int run = sequencer.runOnce(); run > 0; run = sequencer.runOnce()) {
            entries += run;
        }
        long published = System.nanoTime();

        assertThat(entries).isEqualTo(messages * 6);
        System.out.printf(
                "trail: %d entries, recorded %d/s (one connection, 6 a transaction), published %d/s%n",
                entries, perSecond(entries, recorded - start), perSecond(entries, published - recorded));
    }

    private static long perSecond(int entries, long nanos) {
        return entries * 1_000_000_000L / nanos;
    }

    /** Transactions that overlap and commit in any order; every fifth is rolled back. */
    private static void appendFrom(int writers, int transactions, ConcurrentLinkedQueue<String> committed)
            throws Exception {
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var futures = new ArrayList<Future<?>>();
            for (int writer = 0; writer < writers; writer++) {
                int base = (writer + 1) * 100_000;
                futures.add(threads.submit(() -> {
                    for (int each = 0; each < transactions; each++) {
                        appendOne(base + each, each % 5 == 4, committed);
                    }
                }));
            }
            for (var future : futures) {
                future.get();
            }
        }
    }

    private static void appendOne(int number, boolean rollBack, ConcurrentLinkedQueue<String> committed) {
        var way = Events.wayOf(Events.message(number));
        database.transactions.executeWithoutResult(status -> {
            database.trail.append(way.subList(0, 2));
            database.trail.append(way.subList(2, way.size()));
            if (rollBack) {
                status.setRollbackOnly();
            }
        });
        if (!rollBack) {
            way.stream().map(CanonicalEvent::write).forEach(committed::add);
        }
    }

    private static void assertThatTheTreeHolds(List<String> bodies) {
        var leaves = bodies.stream()
                .map(body -> MerkleHash.leaf(body.getBytes(UTF_8)))
                .toList();
        var checkpoint = database.log.findLatestCheckpoint().orElseThrow();
        var note = CheckpointNote.parse(checkpoint.note());

        assertThat(checkpoint.size()).isEqualTo(bodies.size());
        assertThat(note.rootHash()).isEqualTo(NaiveTree.root(leaves));
        assertThat(note.isSignedBy(database.key)).isTrue();
    }

    private static List<String> publishedBodies() {
        return database.client
                .sql("select body from trail_entry where idx is not null order by idx")
                .query(String.class)
                .list();
    }

    private static List<Long> indices() {
        return database.client
                .sql("select idx from trail_entry where idx is not null order by idx")
                .query(Long.class)
                .list();
    }

    private static long pending() {
        return database.client
                .sql("select count(*) from trail_entry where idx is null")
                .query(Long.class)
                .single();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
