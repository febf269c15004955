// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.jspecify.annotations.Nullable;
import org.liaison.routes.accept.Answered;
import org.liaison.routes.accept.Arrived;
import org.liaison.routes.ingest.MessageIds;
import org.liaison.routes.state.Arrivals;
import org.liaison.routes.state.Messages;
import org.liaison.routes.state.Received;
import org.liaison.routes.watch.Watch;
import org.liaison.schemas.format.MediaScan;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Message;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.message.Station;
import org.liaison.schemas.message.Step;
import org.liaison.security.keys.KeyRing;
import org.liaison.security.seal.Accepted;
import org.liaison.security.seal.Opened;
import org.liaison.security.seal.Receipts;
import org.liaison.security.seal.Reply;
import org.liaison.security.trail.InboundEvent;
import org.liaison.security.trail.Trail;
import org.liaison.security.vault.DataKey;
import org.liaison.security.vault.Vault;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What happens around the stations of the way back: one transaction holds everything, so that nothing is answered that
 * is not durable; what was said before gets the answer it got before.
 */
public final class WayBack {

    private static final String FORMAT = "siena-like";

    private final Stores stores;
    private final KeyRing ring;
    private final Receipts receipts;
    private final Surroundings around;
    private final Events events;

    /** Where it is written down. */
    public record Stores(Messages messages, Received received, Arrivals arrivals, Vault vault, Trail trail) {}

    /** What the way back needs of the world. {@code unit}: whose messages they are. */
    public record Surroundings(
            Clock clock, TransactionOperations transactions, MessageIds ids, Watch watch, String unit) {}

    public WayBack(Stores stores, KeyRing ring, Receipts receipts, Surroundings around) {
        this.stores = stores;
        this.ring = ring;
        this.receipts = receipts;
        this.around = around;
        this.events = new Events(around.clock());
    }

    /** As on the way out: a failure rolls everything back, and a copy of the exchange keeps it visible to the faults. */
    Processor inTransaction(ProducerTemplate camel, String route) {
        return exchange -> around.transactions().executeWithoutResult(status -> {
            var inside = camel.send(route, exchange.copy());
            if (inside.getException() != null) {
                status.setRollbackOnly();
                exchange.setException(inside.getException());
            }
            exchange.getMessage().setBody(inside.getMessage().getBody());
        });
    }

    /** Gives the bytes an id of ours: theirs is not believed before it is verified. */
    void accept(Exchange exchange) {
        var arrived = Body.of(exchange, Arrived.class);
        var now = around.clock().instant();
        var header = new Header(around.ids().next(now), FORMAT, now, arrived.partner());
        var accepted = around.watch().at(Station.ACCEPT, header, () -> new Accepted(header, arrived.envelope()));
        new Reception(accepted).accompany(exchange);
        exchange.getMessage().setBody(accepted);
    }

    <I extends Message, O extends Message> Processor at(Station station, Class<I> takes, Step<I, O> step) {
        return exchange -> {
            var reception = Reception.of(exchange);
            var message = Body.of(exchange, takes);
            reception.arrive(station);
            var further = around.watch().at(station, message.header(), () -> step.apply(message));
            reception.findKept().ifPresent(kept -> reception.note(events.of(further, kept.key())));
            exchange.getMessage().setBody(further);
        };
    }

    /** Ends the way of what was said before; keeps what is new, so that it can be proven whatever comes of it. */
    void once(Exchange exchange) {
        var opened = Body.of(exchange, Opened.class);
        var reception = Reception.of(exchange);
        var fingerprint = ring.fingerprint(opened.document().bytes());
        var earlier = stores.arrivals().findAndHold(opened.header().partner(), opened.stated());
        if (earlier.isPresent() && earlier.get().says(fingerprint)) {
            exchange.getMessage().setBody(repeated(opened, earlier.get()));
            exchange.setRouteStop(true);
            return;
        }
        keep(reception, opened, fingerprint, earlier.isEmpty());
        if (earlier.isPresent()) {
            throw new Refusal(
                    Station.OPEN,
                    new Finding("GW-OPN-011", "envelope/MessageID", "a message id stands for one package, for ever"));
        }
    }

    private void keep(Reception reception, Opened opened, byte[] fingerprint, boolean first) {
        var header = opened.header();
        var document = opened.document().bytes();
        var media = MediaScan.scan(document);
        stores.received().insert(header, fingerprint, around.unit());
        var key = stores.vault().create(header.id());
        reception.keep(new Reception.Kept(opened, key, first));
        noteArrival(reception, opened, key);
        if (!media.isEmpty()) {
            stores.vault().putOriginal(key, MediaScan.withoutMedia(document, media));
            throw new Refusal(
                    Station.VALIDATE,
                    new Finding("GW-VAL-021", "record", "a record carries no media; it was cut out and not stored"));
        }
        stores.vault().putOriginal(key, document);
        stores.vault()
                .put(
                        key,
                        Vault.Kind.SEALED,
                        header.partner(),
                        reception.accepted().envelope());
        stores.vault().put(key, Vault.Kind.SIGNED, header.partner(), opened.evidence());
    }

    private void noteArrival(Reception reception, Opened opened, DataKey key) {
        var header = opened.header();
        var envelope = reception.accepted().envelope();
        reception.note(new InboundEvent.Accepted(
                header.receivedAt(), header.id(), header.partner(), key.digest(envelope), envelope.length));
        reception.note(new InboundEvent.Opened(
                around.clock().instant(),
                header.id(),
                header.partner(),
                opened.signer(),
                key.digest(opened.bodyDigest())));
    }

    private Answered repeated(Opened opened, Arrivals.Arrival earlier) {
        var partner = opened.header().partner();
        var receipt = receipts.sign(reply(opened, earlier.refusal(), earlier.receivedAt()));
        stores.arrivals().seenAgain(partner, opened.stated());
        stores.trail()
                .append(new InboundEvent.ReceiptIssued(
                        around.clock().instant(),
                        earlier.message(),
                        partner,
                        earlier.refusal() == null ? "accepted" : "refused",
                        earlier.refusal() == null ? null : earlier.refusal().code(),
                        // not by the message's own key: a repetition is answered after its erasure, too
                        org.liaison.security.trail.Digest.of(ring.fingerprint(receipt)),
                        true));
        return new Answered.Receipted(receipt);
    }

    void receipt(Exchange exchange) {
        var reception = Reception.of(exchange);
        reception.arrive(Station.RECEIPT);
        exchange.getMessage()
                .setBody(around.watch()
                        .at(Station.RECEIPT, reception.accepted().header(), () -> settle(reception, null)));
    }

    /** The last work of the transaction: the signed answer, what it settles, and the trail. */
    Answered settle(Reception reception, @Nullable Finding refusal) {
        var kept = reception.kept();
        var opened = kept.opened();
        var header = opened.header();
        var receipt = receipts.sign(reply(opened, refusal, header.receivedAt()));
        stores.vault().putOnce(kept.key(), Vault.Kind.RECEIPT, header.partner(), receipt);
        if (kept.first()) {
            stores.arrivals()
                    .insert(
                            header.partner(),
                            opened.stated(),
                            new Arrivals.Arrival(
                                    header.id(),
                                    ring.fingerprint(opened.document().bytes()),
                                    opened.signatureDigest(),
                                    refusal,
                                    header.receivedAt()));
        }
        reception.note(new InboundEvent.ReceiptIssued(
                around.clock().instant(),
                header.id(),
                header.partner(),
                refusal == null ? "accepted" : "refused",
                refusal == null ? null : refusal.code(),
                kept.key().digest(receipt),
                false));
        stores.trail().append(reception.events());
        return new Answered.Receipted(receipt);
    }

    Stores stores() {
        return stores;
    }

    Clock clock() {
        return around.clock();
    }

    private Reply reply(Opened opened, @Nullable Finding refusal, java.time.Instant receivedAt) {
        return new Reply(
                opened.stated(),
                opened.header().partner(),
                opened.bodyDigest(),
                refusal,
                receivedAt,
                around.clock().instant());
    }
}
