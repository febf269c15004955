// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class UnitOfWorkIT {

    private static final String ADD = "insert into word (id, text) values (?, ?)";

    private static EmbeddedPostgres postgres;
    private static JdbcTemplate jdbc;
    private static TransactionTemplate transactions;
    private static UnitOfWork work;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        var source = postgres.getPostgresDatabase();
        jdbc = new JdbcTemplate(source);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        work = new UnitOfWork(jdbc);
        jdbc.execute("create table word (id int primary key, text text)");
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void empty() {
        jdbc.execute("truncate word");
    }

    @Test
    void writesOfOneTransactionArriveTogetherAndInOrder() {
        transactions.executeWithoutResult(status -> {
            work.later(ADD, 1, "first");
            work.later("update word set text = ? where id = ?", "second", 1);
            work.later(ADD, 2, null);
        });

        assertThat(words()).containsExactly("second", null);
    }

    @Test
    void aReadSeesWhatTheTransactionWrote() {
        transactions.executeWithoutResult(status -> {
            work.later(ADD, 1, "kept");
            assertThat(work.now().queryForObject("select count(*) from word", Integer.class))
                    .isEqualTo(1);
            work.later(ADD, 2, "kept too");
        });

        assertThat(words()).containsExactly("kept", "kept too");
    }

    @Test
    void aWriteThatFailsFailsTheCommit() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    work.later(ADD, 1, "one");
                    work.later(ADD, 1, "the same");
                }))
                .isInstanceOf(DuplicateKeyException.class);

        assertThat(words()).isEmpty();
    }

    @Test
    void aRollbackForgetsWhatWasNotSentYet() {
        transactions.executeWithoutResult(status -> {
            work.later(ADD, 1, "never");
            status.setRollbackOnly();
        });
        transactions.executeWithoutResult(status -> work.later(ADD, 2, "next"));

        assertThat(words()).containsExactly("next");
    }

    @Test
    void withoutATransactionItWritesAtOnce() {
        work.later(ADD, 1, "now");

        assertThat(words()).containsExactly("now");
    }

    private static List<String> words() {
        return jdbc.queryForList("select text from word order by id", String.class);
    }
}
