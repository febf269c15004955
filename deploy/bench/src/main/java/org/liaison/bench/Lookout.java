// SPDX-License-Identifier: EUPL-1.2
package org.liaison.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Watches the database for ends: a message has ended when it is closed and a signed checkpoint covers its last trail
 * entry. Looks only at messages under way, by primary key, so that looking costs next to nothing.
 */
final class Lookout implements AutoCloseable {

    private static final int PAUSE_MILLIS = 100;

    private static final String CLOSED = """
            select m.id, m.closed_at, coalesce(d.state, m.state) from message m
            left join delivery d on d.message_id = m.id
            where m.id = any(?) and m.closed_at is not null
            """;
    private static final String LAST_ENTRY = """
            select message_id, max(idx) from trail_entry where message_id = any(?)
            group by message_id having bool_and(idx is not null)
            """;
    private static final String CHECKPOINTS = "select size, at from trail_checkpoint where size > ? order by size";

    private final UnderWay underWay;
    private final Connection connection;
    private final long backend;
    private final PreparedStatement closedRows;
    private final PreparedStatement lastEntryRows;
    private final PreparedStatement checkpointRows;
    private final Map<UUID, Closed> closed = new HashMap<>();
    private final NavigableMap<Long, Instant> checkpoints = new TreeMap<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("lookout").daemon().unstarted(this::run);
    private volatile @Nullable SQLException failure;

    private record Closed(String outcome, Instant at) {}

    private Lookout(UnderWay underWay, Connection connection) throws SQLException {
        this.underWay = underWay;
        this.connection = connection;
        try (var setting = connection.createStatement()) { // a fresh database has no statistics to plan by
            setting.execute("set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off");
        }
        try (var asking = connection.createStatement();
                var row = asking.executeQuery("select pg_backend_pid()")) {
            row.next();
            this.backend = row.getLong(1);
        }
        this.closedRows = connection.prepareStatement(CLOSED);
        this.lastEntryRows = connection.prepareStatement(LAST_ENTRY);
        this.checkpointRows = connection.prepareStatement(CHECKPOINTS);
    }

    static Lookout start(UnderWay underWay, String database) {
        try {
            var lookout = new Lookout(underWay, DriverManager.getConnection(database));
            lookout.thread.start();
            return lookout;
        } catch (SQLException e) {
            throw new CannotMeasure("the gateway's database cannot be reached", e);
        }
    }

    /** The server process that works for the lookout; its cost is the bench's. */
    long backend() {
        return backend;
    }

    /** @throws CannotMeasure if the database could not be watched to the end */
    void assertWatching() {
        var failed = failure;
        if (failed != null) {
            throw new CannotMeasure("the gateway's database cannot be watched: " + failed.getSQLState(), failed);
        }
    }

    private void run() {
        try {
            while (!stop.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (SQLException e) {
            failure = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws SQLException {
        lookForClosed();
        if (closed.isEmpty()) {
            return;
        }
        lookForCheckpoints();
        lookForPublished();
    }

    private void lookForClosed() throws SQLException {
        closedRows.setArray(1, connection.createArrayOf("uuid", underWay.messages()));
        try (var rows = closedRows.executeQuery()) {
            while (rows.next()) {
                closed.put(
                        rows.getObject(1, UUID.class),
                        new Closed(rows.getString(3), instant(rows.getObject(2, OffsetDateTime.class))));
            }
        }
    }

    private void lookForCheckpoints() throws SQLException {
        checkpointRows.setLong(1, checkpoints.isEmpty() ? 0 : checkpoints.lastKey());
        try (var rows = checkpointRows.executeQuery()) {
            while (rows.next()) {
                checkpoints.put(rows.getLong(1), instant(rows.getObject(2, OffsetDateTime.class)));
            }
        }
    }

    private void lookForPublished() throws SQLException {
        lastEntryRows.setArray(
                1, connection.createArrayOf("uuid", closed.keySet().toArray()));
        try (var rows = lastEntryRows.executeQuery()) {
            while (rows.next()) {
                var id = rows.getObject(1, UUID.class);
                var covering = checkpoints.higherEntry(rows.getLong(2));
                var ended = closed.get(id);
                if (covering != null && ended != null) {
                    closed.remove(id);
                    underWay.finish(id, ended.outcome, ended.at, covering.getValue());
                }
            }
        }
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }

    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join();
            connection.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new CannotMeasure("the connection to the database did not close", e);
        }
    }
}
