// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.liaison.app.embedded.EmbeddedDatabase;
import org.liaison.security.store.UnitOfWork;
import org.liaison.security.store.WritingTransactions;
import org.liaison.security.trail.LogSigner;
import org.liaison.security.trail.NoteKey;
import org.liaison.security.trail.PostgresTrail;
import org.liaison.security.trail.PostgresTrailLog;
import org.liaison.security.trail.Sequencer;
import org.liaison.security.trail.SequencerLoop;
import org.liaison.security.trail.Trail;
import org.liaison.security.trail.TrailLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database and the trail in it. */
@Configuration(proxyBeanMethods = false)
class Storage {

    private static final int CONNECTIONS = 16;

    @Bean(destroyMethod = "close")
    @Conditional(Embedded.Database.class)
    EmbeddedDatabase embeddedDatabase(GatewayConfig config) {
        return EmbeddedDatabase.start(config.data());
    }

    @Bean
    @Conditional(Embedded.Database.class)
    DataSource dataSource(EmbeddedDatabase database) {
        return pool(database.jdbcUrl(), CONNECTIONS);
    }

    static HikariDataSource pool(String url, int connections) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(connections);
        return pool;
    }

    @Bean
    UnitOfWork unitOfWork(JdbcOperations jdbc) {
        return new UnitOfWork(jdbc);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource source, UnitOfWork work) {
        return new WritingTransactions(source, work);
    }

    @Bean
    Trail trail(UnitOfWork work) {
        return new PostgresTrail(work);
    }

    @Bean
    TrailLog trailLog(JdbcOperations jdbc, LogSigner signer) {
        return new PostgresTrailLog(jdbc, NoteKey.of(signer));
    }

    @Bean
    Sequencer sequencer(
            JdbcOperations jdbc, TransactionTemplate transactions, LogSigner signer, java.time.Clock clock) {
        return new Sequencer(jdbc, transactions, signer, clock);
    }

    @Bean(destroyMethod = "close")
    SequencerLoop sequencerLoop(Sequencer sequencer, GatewayConfig config) {
        return SequencerLoop.start(sequencer, config.trail().every(), size -> {});
    }
}
