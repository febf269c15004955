// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.policy;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes the policy of a running gateway: first durably, then in memory. */
public final class PolicyDesk {

    private final Policies policies;
    private final Policy policy;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public PolicyDesk(Policies policies, Policy policy, TransactionTemplate transactions, Clock clock) {
        this.policies = policies;
        this.policy = policy;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws InvalidPolicy if it is not signed by two; then nothing changed */
    public Policies.Version activate(Bundle bundle, String by) {
        var version = inTransaction(() -> policies.activate(bundle, by, clock.instant()));
        policy.exchange(version.version(), bundle.agreements());
        return version;
    }

    /** @throws InvalidPolicy if that version was never in force; then nothing changed */
    public Policies.Version rollback(String version, String by) {
        var back = inTransaction(() -> policies.rollback(version, by, clock.instant()));
        refresh();
        return back;
    }

    /** Takes over what another process on the same database brought into force. */
    public void refresh() {
        policies.findInForce()
                .filter(version -> !version.equals(policy.version()))
                .ifPresent(version ->
                        policies.find(version).ifPresent(bundle -> policy.exchange(version, bundle.agreements())));
    }

    private Policies.Version inTransaction(Supplier<Policies.Version> change) {
        return Objects.requireNonNull(transactions.execute(status -> change.get()));
    }
}
