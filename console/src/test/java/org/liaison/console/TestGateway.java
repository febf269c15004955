// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The console on a real database, with a trail that only remembers. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(ConsoleConfiguration.class)
class TestGateway {

    static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    @Bean
    EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.start();
    }

    @Bean
    DataSource database(EmbeddedPostgres postgres) {
        var database = postgres.getPostgresDatabase();
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    @Bean
    JdbcClient jdbc(DataSource database) {
        return JdbcClient.create(database);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource database) {
        return new JdbcTransactionManager(database);
    }

    @Bean
    RecordingTrail trail() {
        return new RecordingTrail();
    }

    @Bean
    WrittenLog log() {
        return new WrittenLog();
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    Explanations explanations() {
        return code -> code.equals("GW-VAL-101")
                ? Optional.of(new Explanations.Explanation(
                        "Can a subscriber behind a shared address be found?",
                        "No: port or time zone is missing.",
                        "Ask the provider for the source port and state the zone."))
                : Optional.empty();
    }
}
