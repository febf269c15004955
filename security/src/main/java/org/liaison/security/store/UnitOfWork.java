// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads at once; keeps the writes of a transaction and sends them in their order in one round trip, before the next
 * read or the commit. Most of a message's cost in the database is round trips, not rows.
 */
public final class UnitOfWork {

    private final JdbcOperations jdbc;

    public UnitOfWork(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** For everything whose result is wanted now; it sees what this transaction wrote before. */
    public JdbcOperations now() {
        var pending = pending();
        if (pending != null) {
            pending.flush();
        }
        return jdbc;
    }

    /** Writes before the transaction ends; outside a transaction at once. A failure comes with the next read or the commit. */
    public void later(String sql, @Nullable Object... arguments) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            jdbc.update(sql, arguments);
            return;
        }
        var pending = pending();
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        pending.add(sql, arguments);
    }

    /** The transaction manager will write and commit in one. */
    void keepForCommit() {
        var pending = pending();
        if (pending != null) {
            pending.kept = true;
        }
    }

    void writeAndCommit() {
        var pending = pending();
        if (pending != null && !pending.statements.isEmpty()) {
            pending.add("commit");
            pending.flush();
        }
    }

    private @Nullable Pending pending() {
        return (Pending) TransactionSynchronizationManager.getResource(this);
    }

    /** What one transaction has not sent yet. */
    private final class Pending implements TransactionSynchronization {

        private final StringBuilder statements = new StringBuilder();
        private final List<@Nullable Object> arguments = new ArrayList<>();
        private boolean kept;

        void add(String sql, @Nullable Object... values) {
            statements.append(statements.isEmpty() ? "" : ";\n").append(sql);
            arguments.addAll(Arrays.asList(values));
        }

        /** The driver sends statements that a semicolon joins without waiting for an answer between them. */
        @Override
        public void flush() {
            if (statements.isEmpty()) {
                return;
            }
            var sql = statements.toString();
            var values = new ArrayList<>(arguments);
            statements.setLength(0);
            arguments.clear();
            jdbc.execute(sql, (PreparedStatementCallback<Boolean>) statement -> {
                for (int i = 0; i < values.size(); i++) {
                    StatementCreatorUtils.setParameterValue(statement, i + 1, SqlTypeValue.TYPE_UNKNOWN, values.get(i));
                }
                return statement.execute();
            });
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!kept) {
                flush();
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(UnitOfWork.this);
        }
    }
}
