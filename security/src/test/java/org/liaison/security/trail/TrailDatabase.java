// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.liaison.security.store.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** An empty migrated database of its own in one real PostgreSQL, with what works on it. */
final class TrailDatabase implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final TestSigner signer = new TestSigner(1);
    final NoteKey key = NoteKey.of(signer);
    final JdbcTemplate jdbc;
    final JdbcClient client;
    final TransactionTemplate transactions;
    final PostgresTrail trail;
    final PostgresTrailLog log;

    private final EmbeddedPostgres postgres;

    private TrailDatabase(EmbeddedPostgres postgres, DataSource source) {
        this.postgres = postgres;
        this.jdbc = new JdbcTemplate(source);
        this.client = JdbcClient.create(jdbc);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        this.trail = new PostgresTrail(new UnitOfWork(jdbc));
        this.log = new PostgresTrailLog(jdbc, key);
    }

    static TrailDatabase start() throws IOException {
        var postgres = EmbeddedPostgres.builder().start();
        var source = postgres.getPostgresDatabase();
        Flyway.configure().dataSource(source).load().migrate();
        return new TrailDatabase(postgres, source);
    }

    /** Forgets everything, so that tests can share the server. */
    void empty() {
        jdbc.execute("truncate trail_entry, trail_tile, trail_checkpoint restart identity");
    }

    Sequencer sequencer() {
        return new Sequencer(jdbc, transactions, signer, Clock.systemUTC());
    }

    void recordMessages(int count) {
        recordMessages(count, transactions, trail);
    }

    /** As a pool would: opening a connection takes longer than what is done with it. */
    void recordMessagesOverOneConnection(int count) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            var source = new SingleConnectionDataSource(connection, true);
            var over = new TransactionTemplate(new DataSourceTransactionManager(source));
            recordMessages(count, over, new PostgresTrail(new UnitOfWork(new JdbcTemplate(source))));
        }
    }

    private static void recordMessages(int count, TransactionTemplate transactions, Trail trail) {
        for (int each = 0; each < count; each++) {
            var way = Events.wayOf(Events.message(NUMBER.incrementAndGet()));
            transactions.executeWithoutResult(status -> trail.append(way));
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
