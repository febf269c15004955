// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.given;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One real PostgreSQL for all tests of this module; each test begins with {@link #empty}. It ends with the process. */
public final class Database {

    public static final Database SHARED = new Database();

    public final JdbcTemplate jdbc;
    public final TransactionTemplate transactions;

    private Database() {
        try {
            var source = new HikariDataSource();
            source.setJdbcUrl(EmbeddedPostgres.builder().start().getJdbcUrl("postgres", "postgres"));
            source.setMaximumPoolSize(12);
            Flyway.configure().dataSource(source).load().migrate();
            jdbc = new JdbcTemplate(source);
            transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void empty() {
        jdbc.execute("truncate message, data_key, payload, delivery, receipt, approval, approval_delegation cascade");
    }
}
