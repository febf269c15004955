// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import static java.util.stream.Collectors.toCollection;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.support.ExpressionAdapter;
import org.liaison.routes.dispatch.Partners;
import org.liaison.routes.state.Deliveries;
import org.liaison.routes.state.Messages;
import org.liaison.routes.watch.Watch;
import org.liaison.schemas.message.Converted;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Ingested;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.message.Station;
import org.liaison.security.evidence.KeptContainers;
import org.liaison.security.seal.Sealed;
import org.liaison.security.trail.Trail;
import org.liaison.security.vault.Vault;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What happens around the stations: takes the stored record up, splits it by recipient, puts sealed deliveries into the
 * outbox, and rings for them when the transaction is through.
 */
public final class Way {

    private static final Finding ERASED =
            new Finding("GW-KEE-002", Station.INGEST.word(), "what is erased does not travel");

    private final Messages messages;
    private final Deliveries deliveries;
    private final Vault vault;
    private final Trail trail;
    private final Partners partners;
    private final Surroundings around;
    private final Events events;

    /** What the way needs of the world. */
    public record Surroundings(
            Clock clock,
            TransactionOperations transactions,
            Duration ringAgainAfter,
            Bell bell,
            Watch watch,
            Beside beside) {

        Holding holding() {
            return beside.holding();
        }

        KeptContainers containers() {
            return beside.containers();
        }
    }

    /** What is kept beside the deliveries: what waits for a second person, and the containers of what was sealed. */
    public record Beside(Holding holding, KeptContainers containers) {}

    public Way(
            Messages messages,
            Deliveries deliveries,
            Vault vault,
            Trail trail,
            Partners partners,
            Surroundings around) {
        this.messages = messages;
        this.deliveries = deliveries;
        this.vault = vault;
        this.trail = trail;
        this.partners = partners;
        this.around = around;
        this.events = new Events(around.clock());
    }

    Watch watch() {
        return around.watch();
    }

    Events events() {
        return events;
    }

    Holding holding() {
        return around.holding();
    }

    /**
     * Runs a route in one database transaction; a failure in it rolls everything back. The route gets a copy of the
     * exchange: Camel would take a failure that passed one error handler for settled, and {@link Faults} would never see it.
     */
    Processor inTransaction(ProducerTemplate camel, String route) {
        return exchange -> around.transactions().executeWithoutResult(status -> {
            var inside = camel.send(route, exchange.copy());
            Passage.find(inside).ifPresent(passage -> passage.accompany(exchange));
            if (inside.getException() != null) {
                status.setRollbackOnly();
                exchange.setException(inside.getException());
            }
        });
    }

    /** From the id on the bell to the record; ends quietly if the message went its way and nobody approved more. */
    void ingested(Exchange exchange) {
        var id = new MessageId(Body.of(exchange, String.class));
        var first = messages.lock(id);
        var header = first.or(() -> messages.lockApproved(id));
        if (header.isEmpty()) {
            exchange.setRouteStop(true);
            return;
        }
        var opened = vault.findOriginal(id);
        if (opened.isEmpty()) {
            messages.refuse(id, List.of(ERASED), around.clock().instant());
            exchange.setRouteStop(true);
            return;
        }
        var resumed = first.isPresent() ? Set.<PartnerId>of() : holding().resumable(id);
        new Passage(header.get(), opened.get().key(), resumed).accompany(exchange);
        var original = new Document(header.get().format(), opened.get().bytes());
        exchange.getMessage().setBody(new Ingested(header.get(), original));
    }

    /** One {@link Converted} a recipient. */
    Expression recipients() {
        return new ExpressionAdapter() {
            @Override
            public Object evaluate(Exchange exchange) {
                var converted = Body.of(exchange, Converted.class);
                var passage = Passage.of(exchange);
                var urgency = converted.exchange().handling().urgency();
                passage.prioritise(urgency);
                messages.concern(passage.header().id(), categories(converted));
                messages.mark(passage.header().id(), converted.exchange().handling());
                var recipients = converted.exchange().handling().recipients();
                if (recipients.isEmpty()) {
                    throw new Refusal(
                            Station.AUTHORISE,
                            new Finding(
                                    "GW-AUT-001",
                                    "recipients",
                                    "the record names nobody and its source has no default"));
                }
                // also two names that nobody can have are one recipient
                var partners = recipients.stream().map(Way::partner).collect(toCollection(LinkedHashSet::new));
                if (!passage.resumed().isEmpty()) {
                    holding().resume(passage, converted.header(), partners);
                    partners.retainAll(passage.resumed());
                }
                return partners.stream().map(converted::to).toList();
            }
        };
    }

    private static List<String> categories(Converted converted) {
        return converted
                .exchange()
                .objects()
                .map(each -> each.provenance().subject())
                .filter(Objects::nonNull)
                .distinct()
                .map(Enum::name)
                .toList();
    }

    /** Puts a sealed delivery into the outbox. */
    void sealed(Exchange exchange) {
        var sealed = Body.of(exchange, Sealed.class);
        var passage = Passage.of(exchange);
        var header = sealed.header();
        vault.put(passage.key(), Vault.Kind.SIGNED, header.partner(), sealed.evidence());
        vault.put(passage.key(), Vault.Kind.SEALED, header.partner(), sealed.envelope());
        var contained = sealed.container();
        if (contained != null) {
            around.containers()
                    .keep(passage.key(), header, contained, around.clock().instant());
        }
        var terms = partners.get(header.partner());
        deliveries.insertSealed(
                header,
                passage.urgency().priority(),
                sealed.bodyDigest(),
                around.clock().instant(),
                terms.receiptWithin(passage.urgency()),
                around.ringAgainAfter());
        passage.outgoing().add(header.partner());
    }

    /** The last work of the transaction: state of the message, trail. */
    void done(Exchange exchange) {
        var passage = Passage.of(exchange);
        var id = passage.header().id();
        messages.underWay(id, passage.urgency().priority());
        if (passage.outgoing().isEmpty()) {
            messages.closeIfDone(id, around.clock().instant());
        }
        trail.append(passage.drain());
    }

    /** After the commit: rings for every delivery. If the process dies before, the sweeper rings. */
    void ring(Exchange exchange) {
        Passage.find(exchange).ifPresent(passage -> {
            for (var partner : passage.outgoing()) {
                around.bell()
                        .ring(passage.header().id(), partner, passage.urgency().priority());
            }
        });
    }

    /** A name that no partner can have is nobody we know: authorise will say so. */
    private static PartnerId partner(String name) {
        return new PartnerId(PartnerId.isValid(name) ? name : "unknown-recipient");
    }
}
