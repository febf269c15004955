// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class UnitOfWorkIT {

    private static final String ADD = "insert into word (id, text) values (?, ?)";

    private static EmbeddedPostgres postgres;
    private static JdbcTemplate jdbc;
    private static UnitOfWork work;
    private static TransactionTemplate plain;
    private static TransactionTemplate together;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        var source = postgres.getPostgresDatabase();
        jdbc = new JdbcTemplate(source);
        work = new UnitOfWork(jdbc);
        plain = new TransactionTemplate(new DataSourceTransactionManager(source));
        together = new TransactionTemplate(new WritingTransactions(source, work));
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

    /** Any transaction manager, and the one that sends writes and commit together. */
    static Stream<TransactionTemplate> managers() {
        return Stream.of(plain, together);
    }

    @ParameterizedTest
    @MethodSource("managers")
    void writesOfOneTransactionArriveTogetherAndInOrder(TransactionTemplate transactions) {
        transactions.executeWithoutResult(status -> {
            work.later(ADD, 1, "first");
            work.later("update word set text = ? where id = ?", "second", 1);
            work.later(ADD, 2, null);
        });

        assertThat(words()).containsExactly("second", null);
    }

    @ParameterizedTest
    @MethodSource("managers")
    void aReadSeesWhatTheTransactionWrote(TransactionTemplate transactions) {
        transactions.executeWithoutResult(status -> {
            work.later(ADD, 1, "kept");
            assertThat(work.now().queryForObject("select count(*) from word", Integer.class))
                    .isEqualTo(1);
            work.later(ADD, 2, "kept too");
        });

        assertThat(words()).containsExactly("kept", "kept too");
    }

    @ParameterizedTest
    @MethodSource("managers")
    void aWriteThatFailsFailsTheCommit(TransactionTemplate transactions) {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    work.later(ADD, 1, "one");
                    work.later(ADD, 1, "the same");
                }))
                .isInstanceOf(DuplicateKeyException.class);

        assertThat(words()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("managers")
    void aRollbackForgetsWhatWasNotSentYet(TransactionTemplate transactions) {
        transactions.executeWithoutResult(status -> {
            work.later(ADD, 1, "never");
            status.setRollbackOnly();
        });
        transactions.executeWithoutResult(status -> work.later(ADD, 2, "next"));

        assertThat(words()).containsExactly("next");
    }

    @Test
    void aTransactionThatOnlyReadsEndsAsUsual() {
        var count = together.execute(status -> work.now().queryForList("select id from word", Integer.class));

        assertThat(count).isEmpty();
    }

    @Test
    void whatCannotBeCommittedLeavesNothingOpen() {
        assertThatThrownBy(() -> together.executeWithoutResult(status -> work.later("insert into nowhere values (1)")))
                .isInstanceOf(BadSqlGrammarException.class);

        together.executeWithoutResult(status -> work.later(ADD, 1, "next"));

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
