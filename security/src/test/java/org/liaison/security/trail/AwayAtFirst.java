// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** A database that cannot be reached the first few times. */
final class AwayAtFirst implements TransactionOperations {

    final AtomicInteger refused = new AtomicInteger();
    private final int times;
    private final TransactionOperations transactions;

    AwayAtFirst(int times, TransactionOperations transactions) {
        this.times = times;
        this.transactions = transactions;
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        if (refused.get() < times) {
            refused.incrementAndGet();
            throw new CannotCreateTransactionException("away");
        }
        return transactions.execute(action);
    }
}
