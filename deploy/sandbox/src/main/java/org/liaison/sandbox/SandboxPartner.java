// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;

/** A running partner system of SIENA's kind that is none and says so. */
public final class SandboxPartner implements AutoCloseable {

    private final BehaviourSwitch behaviour;
    private final Ledger ledger;
    private final SandboxServer server;
    private final SandboxConfig config;

    private SandboxPartner(BehaviourSwitch behaviour, Ledger ledger, SandboxServer server, SandboxConfig config) {
        this.behaviour = behaviour;
        this.ledger = ledger;
        this.server = server;
        this.config = config;
    }

    /** A message this partner took over; {@code deliveries} is one however often it was {@code seen}. */
    public record Accepted(String messageId, int deliveries, int seen) {}

    public static SandboxPartner start(SandboxConfig config) {
        try {
            var behaviour = new BehaviourSwitch(config.behaviour());
            var clock = Clock.systemUTC();
            var keys = SandboxKeys.load(config.keys(), config.name());
            if (config.store().toAbsolutePath().getParent() != null) {
                Files.createDirectories(config.store().toAbsolutePath().getParent());
            }
            var ledger = Ledger.open(config.store());
            var desk = new Desk(new PackageCheck(config.name(), config.schemas()), ledger, clock);
            var security = EnvelopeSecurity.with(config.name(), keys, clock);
            var door = new Door(config.name(), security, desk, behaviour, clock);
            return new SandboxPartner(
                    behaviour,
                    ledger,
                    SandboxServer.start(config.port(), keys.tls(), new Line(behaviour, door)),
                    config);
        } catch (IOException e) {
            throw new UncheckedIOException("sandbox " + config.name() + " cannot read its keys or store", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sandbox " + config.name() + " cannot use its keys", e);
        }
    }

    /** Where to send to. */
    public URI address() {
        return server.address();
    }

    /**
     * Sends a package to a gateway.
     *
     * @param template see docs/sandbox.md; empty: a sample with handling code H2
     */
    public Sent send(URI door, String template) throws IOException, InterruptedException {
        try (var sender =
                new Sender(config.name(), SandboxKeys.load(config.keys(), config.name()), Clock.systemUTC())) {
            return sender.send(door, template.isBlank() ? Sender.sample() : template);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sandbox " + config.name() + " cannot use its keys to send", e);
        }
    }

    /** Changes the behaviour from the next request on. */
    public void behave(Behaviour next) {
        behaviour.set(next);
    }

    public Behaviour behaviour() {
        return behaviour.get();
    }

    /** Everything ever taken over, oldest first. */
    public List<Accepted> accepted() {
        return ledger.entries().entrySet().stream()
                .filter(each -> each.getValue().deliveries() > 0)
                .map(each -> new Accepted(
                        each.getKey(),
                        each.getValue().deliveries(),
                        each.getValue().seen()))
                .toList();
    }

    @Override
    public void close() {
        server.close();
        try {
            ledger.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
