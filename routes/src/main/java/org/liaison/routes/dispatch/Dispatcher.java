// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.dispatch;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.liaison.routes.dispatch.Partners.Partner;
import org.liaison.routes.state.Deliveries;
import org.liaison.routes.state.Messages;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.seal.Answer;
import org.liaison.security.seal.Answers;
import org.liaison.security.seal.Sealer;
import org.liaison.security.trail.Trail;
import org.liaison.security.trail.TrailEvent;
import org.liaison.security.trail.WayEvent;
import org.liaison.security.vault.DataKey;
import org.liaison.security.vault.Vault;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends the deliveries of one partner: takes the lease with the intent in the trail, and records what came of it. The
 * same message id goes out with every attempt; the partner eliminates duplicates.
 */
public final class Dispatcher {

    /** An envelope older than this is sealed again before it is sent (its timestamp lives five minutes). */
    private static final Duration FRESH = Duration.ofMinutes(4);

    private static final Duration LEASE_BEYOND_TIMEOUT = Duration.ofSeconds(10);

    private final Partner partner;
    private final CircuitBreaker breaker;
    private final Stores stores;
    private final Sealer sealer;
    private final Answers answers;
    private final Backoff backoff = new Backoff(RandomGenerator.getDefault());

    /** Where deliveries, payloads and entries are, and the boundary that makes their change one. */
    public record Stores(
            Messages messages,
            Deliveries deliveries,
            Vault vault,
            Trail trail,
            TransactionOperations transactions,
            Clock clock) {}

    public Dispatcher(Partner partner, CircuitBreaker breaker, Stores stores, Sealer sealer, Answers answers) {
        this.partner = partner;
        this.breaker = breaker;
        this.stores = stores;
        this.sealer = sealer;
        this.answers = answers;
    }

    /** One attempt under way. */
    public record Sending(Deliveries.Claim claim, DataKey key, byte[] envelope) {

        Header header() {
            return claim.header();
        }

        @Override
        public String toString() {
            return claim.toString();
        }
    }

    /** The right to send now; empty if there is nothing to do, or not now. */
    public Optional<Sending> claim(MessageId message) {
        if (!breaker.tryAcquirePermission()) {
            var next = now().plusMillis(breaker.getCircuitBreakerConfig()
                    .getWaitIntervalFunctionInOpenState()
                    .apply(1));
            stores.transactions()
                    .executeWithoutResult(status -> stores.deliveries()
                            .defer(new Header(message, "", now(), partner.id()), "GW-DIS-004", next, now()));
            return Optional.empty();
        }
        boolean sends = false;
        try {
            Optional<Sending> sending =
                    Objects.requireNonNull(stores.transactions().execute(status -> claimed(message)));
            sends = sending.isPresent();
            return sending;
        } catch (Vault.Erased gone) { // there is nothing to send any more, now or later
            stores.transactions().executeWithoutResult(status -> erased(message));
            return Optional.empty();
        } finally {
            if (!sends) {
                breaker.releasePermission(); // also when the database failed: a lost permission keeps a breaker half
                // open
            }
        }
    }

    private void erased(MessageId message) {
        if (stores.deliveries().end(new Header(message, "", now(), partner.id()), "dead", "GW-KEE-002", null, now())) {
            stores.trail().append(new WayEvent.DeadLettered(now(), message, partner.id(), "GW-KEE-002", 0));
        }
        stores.messages().closeIfDone(message, now());
    }

    private Optional<Sending> claimed(MessageId message) {
        var lease = partner.timeout().plus(LEASE_BEYOND_TIMEOUT);
        var claim = stores.deliveries().claim(message, partner.id(), now(), lease);
        if (claim.isEmpty()) {
            return Optional.empty();
        }
        var header = claim.get().header();
        List<TrailEvent> events = new ArrayList<>();
        var sealed = fresh(claim.get(), events);
        events.add(new WayEvent.DispatchIntended(
                now(), header.id(), partner.id(), claim.get().attempt()));
        stores.trail().append(events);
        return Optional.of(new Sending(claim.get(), sealed.key(), sealed.bytes()));
    }

    private Vault.Opened fresh(Deliveries.Claim claim, List<TrailEvent> events) {
        var message = claim.header().id();
        if (claim.sealedAt().plus(FRESH).isAfter(now())) {
            return stores.vault().open(message, Vault.Kind.SEALED, partner.id());
        }
        var signed = stores.vault().open(message, Vault.Kind.SIGNED, partner.id());
        var key = signed.key();
        var again = sealer.reseal(claim.header(), signed.bytes());
        stores.vault().put(key, Vault.Kind.SIGNED, partner.id(), again.evidence());
        stores.vault().put(key, Vault.Kind.SEALED, partner.id(), again.envelope());
        stores.deliveries().resealed(claim.header(), now());
        events.add(new WayEvent.Sealed(
                now(),
                message,
                partner.id(),
                again.signer(),
                again.recipient(),
                key.digest(again.bodyDigest()),
                key.digest(again.envelope()),
                null,
                null));
        return new Vault.Opened(key, again.envelope());
    }

    /** The partner answered something. */
    public void answered(Sending sending, byte[] answer) {
        switch (answers.open(answer, sending.header(), sending.claim().bodyDigest())) {
            case Answer.Verified verified -> receipt(sending, verified, answer);
            case Answer.Untrusted untrusted -> untrusted(sending, untrusted, answer);
            case Answer.Unreadable unreadable -> failed(sending, "GW-REC-003");
            case Answer.Fault fault -> {
                if (fault.temporary()) {
                    failed(sending, "GW-DIS-002");
                } else {
                    breaker.onSuccess(0, TimeUnit.MILLISECONDS);
                    dead(sending, "GW-DIS-003");
                }
            }
        }
    }

    private void receipt(Sending sending, Answer.Verified verified, byte[] answer) {
        breaker.onSuccess(0, TimeUnit.MILLISECONDS);
        var header = sending.header();
        var outcome = verified.accepted() ? "accepted" : "refused";
        ending(sending, () -> {
            boolean first = stores.deliveries()
                    .end(
                            header,
                            verified.accepted() ? "delivered" : "refused",
                            verified.code(),
                            verified.reason(),
                            now());
            stores.vault().putOnce(sending.key(), Vault.Kind.RECEIPT, partner.id(), answer);
            stores.deliveries().receipt(header, outcome, verified.code(), verified.signer(), now());
            stores.trail()
                    .append(List.of(
                            ended(sending, "answered", null, null),
                            new WayEvent.ReceiptVerified(
                                    now(),
                                    header.id(),
                                    partner.id(),
                                    outcome,
                                    verified.code(),
                                    verified.signer(),
                                    sending.key().digest(answer),
                                    !first)));
        });
    }

    /** Somebody who is not the partner, or a partner gone wrong, has the envelope: nothing more is sent there. */
    private void untrusted(Sending sending, Answer.Untrusted untrusted, byte[] answer) {
        breaker.onSuccess(0, TimeUnit.MILLISECONDS);
        var header = sending.header();
        var code = untrusted.finding().code();
        ending(sending, () -> {
            stores.vault().putOnce(sending.key(), Vault.Kind.RECEIPT, partner.id(), answer);
            stores.trail()
                    .append(List.of(
                            ended(sending, "answered", code, null),
                            new WayEvent.ReceiptRejected(now(), header.id(), partner.id(), code)));
            bury(sending, code, untrusted.finding().rule());
        });
    }

    /** No usable answer: again later, until the attempts are used up. */
    public void failed(Sending sending, String code) {
        breaker.onError(0, TimeUnit.MILLISECONDS, new IOException(code));
        if (sending.claim().attempt() >= partner.attempts()) {
            dead(sending, "GW-DIS-005");
            return;
        }
        var delay = backoff.after(sending.claim().attempt(), partner.firstRetry(), partner.longestRetry());
        var next = now().plus(delay);
        stores.transactions().executeWithoutResult(status -> {
            stores.deliveries().postpone(sending.header(), code, next);
            stores.trail().append(ended(sending, "failed", code, next));
        });
    }

    private void dead(Sending sending, String code) {
        ending(sending, () -> {
            stores.trail().append(ended(sending, "failed", code, null));
            bury(sending, code, null);
        });
    }

    /** Unless another attempt, which outlived its lease, has ended the delivery meanwhile: nothing ends twice. */
    private void bury(Sending sending, String code, @Nullable String reason) {
        var header = sending.header();
        if (stores.deliveries().end(header, "dead", code, reason, now())) {
            stores.trail()
                    .append(new WayEvent.DeadLettered(
                            now(),
                            header.id(),
                            partner.id(),
                            code,
                            sending.claim().attempt()));
        }
    }

    private void ending(Sending sending, Runnable work) {
        stores.transactions().executeWithoutResult(status -> {
            work.run();
            stores.messages().closeIfDone(sending.header().id(), now());
        });
    }

    private TrailEvent ended(Sending sending, String outcome, @Nullable String code, @Nullable Instant next) {
        return new WayEvent.DispatchEnded(
                now(), sending.header().id(), partner.id(), sending.claim().attempt(), outcome, code, next);
    }

    private Instant now() {
        return stores.clock().instant();
    }
}
