// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.liaison.security.authorise.InvalidAgreements;
import org.liaison.security.policy.PolicyDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Looks every few seconds whether another process on the same database changed the policy. */
final class PolicyWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyWatch.class);
    private static final int SECONDS = 5;

    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("policy").daemon().factory());

    private PolicyWatch() {}

    static PolicyWatch start(PolicyDesk desk) {
        var watch = new PolicyWatch();
        var unused = watch.looking.scheduleWithFixedDelay(() -> look(desk), SECONDS, SECONDS, TimeUnit.SECONDS);
        return watch;
    }

    /** A database that is away for a moment leaves the policy as it is. */
    private static void look(PolicyDesk desk) {
        try {
            desk.refresh();
        } catch (DataAccessException | TransactionException | InvalidAgreements e) {
            LOG.atDebug().addKeyValue("failure", e.getClass().getSimpleName()).log("could not look for another policy");
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
