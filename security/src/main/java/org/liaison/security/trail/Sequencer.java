// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives committed entries their indices, integrates them into the tree and signs one checkpoint, all in one
 * transaction. Any number of processes may run it; a lock in the database lets one at a time.
 */
public final class Sequencer {

    /** Most entries that one run takes. */
    public static final int BATCH = 4096;

    /** Another process is sequencing. */
    public static final int BUSY = -1;

    /** Names the lock; any number that nothing else in this database uses. */
    private static final long LOCK = 0x6C69_6169_736F_6E01L;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final LogSigner signer;
    private final Clock clock;
    private final Tiles tiles;
    private final PostgresCheckpoints checkpoints;

    /** The tree as this process left it, or null when it has to be read. */
    private @Nullable MerkleLog kept;

    public Sequencer(JdbcOperations jdbc, TransactionOperations transactions, LogSigner signer, Clock clock) {
        this.jdbc = JdbcClient.create(jdbc);
        this.transactions = transactions;
        this.signer = signer;
        this.clock = clock;
        this.tiles = new PostgresTiles(this.jdbc);
        this.checkpoints = new PostgresCheckpoints(this.jdbc);
    }

    /** Publishes up to {@link #BATCH} entries; returns how many, or {@link #BUSY}. */
    public synchronized int runOnce() {
        var before = kept;
        kept = null; // a run that fails may leave the tree ahead of the database, so only success keeps it
        var run = transactions.execute(status -> locked() ? sequence(before) : new Run(BUSY, before));
        kept = run.log;
        return run.published;
    }

    /** Entries in the log as of the last run that found the lock free. */
    public synchronized long size() {
        return kept == null ? 0 : kept.size();
    }

    private boolean locked() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    private Run sequence(@Nullable MerkleLog before) {
        var log = upToDate(before);
        var pending = pending();
        if (pending.isEmpty()) {
            return new Run(0, log);
        }
        giveIndices(pending, log.size());
        pending.forEach(entry -> log.append(MerkleHash.leaf(entry.body.getBytes(UTF_8))));
        log.flush();
        checkpoints.add(CheckpointNote.sign(signer, log.size(), log.root()), clock.instant());
        return new Run(pending.size(), log);
    }

    private MerkleLog upToDate(@Nullable MerkleLog before) {
        var newest = checkpoints.findNewest().map(PostgresCheckpoints.Stored::note);
        long size = newest.map(CheckpointNote::size).orElse(0L);
        var expected = newest.map(CheckpointNote::rootHash).orElseGet(MerkleHash::empty);
        if (before != null && before.size() == size && Arrays.equals(before.root(), expected)) {
            return before;
        }
        var read = MerkleLog.load(tiles, size);
        if (!Arrays.equals(read.root(), expected)) {
            throw new IllegalStateException("the stored tree does not have the root of its newest checkpoint");
        }
        return read;
    }

    private List<Pending> pending() {
        return jdbc.sql("select id, body from trail_entry where idx is null order by id limit ?")
                .param(BATCH)
                .query((row, number) -> new Pending(row.getLong("id"), row.getString("body")))
                .list();
    }

    private void giveIndices(List<Pending> entries, long first) {
        int changed = jdbc.sql("""
                        update trail_entry set idx = given.idx
                        from unnest(?::bigint[], ?::bigint[]) as given(id, idx)
                        where trail_entry.id = given.id and trail_entry.idx is null
                        """)
                .param(entries.stream().mapToLong(Pending::id).toArray())
                .param(LongStream.range(first, first + entries.size()).toArray())
                .update();
        if (changed != entries.size()) {
            throw new IllegalStateException("entries changed while they were being sequenced");
        }
    }

    private record Pending(long id, String body) {}

    private record Run(int published, @Nullable MerkleLog log) {}
}
