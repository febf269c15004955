// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keeping;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.liaison.security.store.UnitOfWork;
import org.liaison.security.trail.Trail;
import org.springframework.transaction.support.TransactionOperations;

/** Database, trail, clock and the boundary that makes a change and its trail entry one; tests settle them. */
public record Frame(UnitOfWork work, TransactionOperations transactions, Trail trail, Clock clock) {

    Instant now() {
        return clock.instant();
    }

    <T> T inOne(Supplier<T> change) {
        return Objects.requireNonNull(transactions.execute(status -> change.get()), "nothing came of it");
    }
}
