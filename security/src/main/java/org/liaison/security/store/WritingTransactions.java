// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.store;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Sends the commit in the same round trip as the last writes of the transaction. */
public final class WritingTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private final transient UnitOfWork work;

    public WritingTransactions(DataSource source, UnitOfWork work) {
        super(source);
        this.work = work;
    }

    @Override
    protected void prepareForCommit(DefaultTransactionStatus status) {
        work.keepForCommit();
    }

    /** The driver knows from the server's answer that nothing is left to commit, and then sends nothing more. */
    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        work.writeAndCommit();
        super.doCommit(status);
    }
}
