// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.liaison.security.cms.Objection;
import org.liaison.security.container.Archiving;
import org.liaison.security.container.Container;
import org.liaison.security.container.Stamping;
import org.liaison.security.container.Stamping.Stamped;
import org.liaison.security.evidence.KeptContainers.Due;
import org.liaison.security.evidence.KeptContainers.State;
import org.liaison.security.keys.Fingerprint;
import org.liaison.security.stamp.TimeStamps;
import org.liaison.security.trail.Trail;
import org.liaison.security.trail.TrailEvent;
import org.liaison.security.trail.WayEvent;
import org.liaison.security.vault.DataKey;
import org.liaison.security.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sets the time stamps that containers are due: the first after sealing, the archive's, and that one's renewals. Asks the
 * authority between transactions, never within one.
 */
public final class Stamper {

    private static final Logger LOG = LoggerFactory.getLogger(Stamper.class);
    private static final int BATCH = 50;
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final KeptContainers containers;
    private final Vault vault;
    private final Trail trail;
    private final Tools tools;

    /** What stamps are made with, and in which time. */
    public record Tools(
            TimeStamps stamps,
            Archiving archiving,
            Deadlines deadlines,
            Clock clock,
            TransactionOperations transactions) {}

    public Stamper(KeptContainers containers, Vault vault, Trail trail, Tools tools) {
        this.containers = containers;
        this.vault = vault;
        this.trail = trail;
        this.tools = tools;
    }

    /** One round; returns how many were due. */
    public int run() {
        List<Due> due =
                Objects.requireNonNull(tools.transactions().execute(status -> containers.claim(now(), LEASE, BATCH)));
        due.forEach(this::stamp);
        return due.size();
    }

    private void stamp(Due due) {
        try {
            var opened = vault.open(due.message(), Vault.Kind.CONTAINER, due.partner());
            var container = Container.read(opened.bytes());
            var stamped = due.state() == State.SEALED
                    ? Stamping.stamp(container, tools.stamps())
                    : tools.archiving().archive(container);
            inTransaction(nothing -> keep(due, opened.key(), stamped));
        } catch (Vault.Erased e) {
            inTransaction(nothing -> containers.forget(due));
        } catch (Objection e) {
            var next = now().plus(waiting(due.attempts()));
            inTransaction(nothing -> containers.again(due, next));
            LOG.atWarn()
                    .addKeyValue("message", due.message())
                    .addKeyValue("station", "seal")
                    .addKeyValue("code", e.finding().code())
                    .addKeyValue("attempt", due.attempts())
                    .log("no time stamp yet");
        }
    }

    private void keep(Due due, DataKey key, Stamped stamped) {
        var bytes = stamped.container().bytes();
        var token = stamped.token();
        if (due.state() == State.SEALED) {
            boolean late =
                    token.at().isAfter(due.sealedAt().plus(tools.deadlines().late()));
            var standing = tools.stamps().standing().word();
            containers.stamped(due, key, bytes, token, standing, late);
            append(new WayEvent.TimeStamped(
                    now(),
                    due.message(),
                    due.partner(),
                    token.at(),
                    standing,
                    late,
                    Fingerprint.of(token.authority()),
                    key.digest(bytes)));
        } else {
            containers.archived(due, key, bytes, token);
            append(new WayEvent.ContainerArchived(
                    now(),
                    due.message(),
                    due.partner(),
                    token.at(),
                    Fingerprint.of(token.authority()),
                    key.digest(bytes)));
        }
    }

    private void append(TrailEvent event) {
        trail.append(List.of(event));
    }

    private void inTransaction(Consumer<Boolean> work) {
        tools.transactions().executeWithoutResult(status -> work.accept(true));
    }

    private static Duration waiting(int attempts) {
        var doubled = Duration.ofSeconds(5L << Math.min(attempts, 10));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private Instant now() {
        return tools.clock().instant();
    }
}
