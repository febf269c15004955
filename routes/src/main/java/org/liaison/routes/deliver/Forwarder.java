// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.deliver;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.liaison.routes.ingest.Delivered.Door;
import org.liaison.routes.ingest.Ingestion;
import org.liaison.routes.ingest.Intake;
import org.liaison.routes.state.Inbox;
import org.liaison.routes.state.Received;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.format.Writer;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.trail.InboundEvent;
import org.liaison.security.trail.Trail;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends on what a partner gave us: as a record of its own, with the markings of every part, that goes the normal way
 * out. Whether it may leave is for the policy to say, at its station.
 */
public final class Forwarder {

    private final Desk desk;
    private final Inbox inbox;
    private final Received received;
    private final Intake intake;
    private final Trail trail;
    private final Frame frame;

    /** Time, transaction, form and bell. {@code unit}: whose message it becomes. */
    public record Frame(
            Clock clock,
            TransactionOperations transactions,
            Writer writer,
            String unit,
            java.util.function.Consumer<MessageId> bell) {}

    /** Reads what lies at the desk again, with its markings. */
    @FunctionalInterface
    public interface Desk {

        ExchangePackage open(Header header);
    }

    public Forwarder(Desk desk, Inbox inbox, Received received, Intake intake, Trail trail, Frame frame) {
        this.desk = desk;
        this.inbox = inbox;
        this.received = received;
        this.intake = intake;
        this.trail = trail;
        this.frame = frame;
    }

    /** Empty: no such message lies here. */
    public java.util.Optional<Ingestion> forward(MessageId id, PartnerId to) {
        var result = Objects.requireNonNull(frame.transactions()
                .execute(status -> inbox.findAndLock(id).map(header -> handIn(header, to))));
        result.filter(Ingestion.Accepted.class::isInstance)
                .ifPresent(accepted -> frame.bell().accept(accepted.message()));
        return result;
    }

    private Ingestion handIn(Header header, PartnerId to) {
        var onwards = addressed(desk.open(header), to);
        var document = frame.writer().write(onwards, header.to(to)).document();
        var result = intake.take(new org.liaison.routes.ingest.Delivered(
                Door.DESK, "desk", frame.unit(), null, frame.writer().format(), document.bytes()));
        if (result instanceof Ingestion.Accepted accepted) {
            var now = frame.clock().instant();
            received.originate(accepted.message(), header.id());
            inbox.forwarded(header.id(), now);
            trail.append(new InboundEvent.Forwarded(now, header.id(), header.partner(), to, accepted.message()));
        }
        return result;
    }

    private static ExchangePackage addressed(ExchangePackage exchange, PartnerId to) {
        var handling = exchange.handling();
        return ExchangePackage.of(
                exchange.id(),
                exchange.createdAt(),
                new Handling(
                        handling.originator(),
                        handling.reference(),
                        handling.purposes(),
                        handling.legalBasis(),
                        handling.classification(),
                        handling.codes(),
                        handling.handlingText(),
                        handling.crimeArea(),
                        handling.terms(),
                        handling.urgency(),
                        handling.urgencyReason(),
                        List.of(to.value())),
                exchange.objects().toList(),
                exchange.connections());
    }
}
