// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.liaison.routes.ingest.Refusals;
import org.liaison.routes.state.Deliveries;
import org.liaison.routes.state.Messages;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Refusal;
import org.liaison.security.keys.KeysAway;
import org.liaison.security.trail.Trail;
import org.liaison.security.trail.WayEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** What happens when a station ends the way. Shared by the outbound routes; nothing here prints a body. */
public final class Faults extends RouteConfigurationBuilder {

    static final String REFUSE = "refuse";
    static final String BREAK = "break";

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final int ATTEMPTS = 5;
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);

    private final Messages messages;
    private final Deliveries deliveries;
    private final Trail trail;
    private final Refusals refusals;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Holding holding;

    public Faults(Messages messages, Deliveries deliveries, Trail trail, Refusals refusals, Way.Surroundings around) {
        this.messages = messages;
        this.deliveries = deliveries;
        this.trail = trail;
        this.refusals = refusals;
        this.transactions = around.transactions();
        this.clock = around.clock();
        this.holding = around.holding();
    }

    @Override
    public void configuration() {
        // spotless:off
        routeConfiguration(REFUSE)
            .onException(Refusal.class).handled(true)
                .process(this::refused);
        routeConfiguration(BREAK)
            .onException(Exception.class).handled(true)
                .process(this::broken);
        // spotless:on
    }

    /** Inside the transaction of the way: the refusal is an outcome and is committed. */
    private void refused(Exchange exchange) {
        var refusal = Body.failure(exchange, Refusal.class);
        var passage = Passage.of(exchange);
        var header = passage.header();
        var now = clock.instant();
        var codes = refusal.findings().stream()
                .map(each -> each.code() + " " + each.place())
                .toList();
        passage.note(new WayEvent.Refused(
                now, header.id(), header.to(), refusal.station().word(), codes));
        if (header.to() != null) {
            refuse(passage, header, refusal.findings(), now);
        } else if (passage.resumed().isEmpty()) {
            messages.refuse(header.id(), refusal.findings(), now);
            trail.append(passage.drain());
        } else { // the record was good enough when it was held, and other recipients may have it
            passage.resumed().forEach(each -> refuse(passage, header.to(each), refusal.findings(), now));
            messages.closeIfDone(header.id(), now);
            trail.append(passage.drain());
        }
        refusals.tell(header.id(), refusal.findings());
    }

    private void refuse(Passage passage, Header header, List<Finding> findings, Instant now) {
        if (passage.resumed().contains(header.partner())) {
            holding.refused(passage, header);
        }
        deliveries.insertRefused(header, passage.urgency().priority(), findings, now);
    }

    /** Behind the rolled-back transaction: a bug or a lost resource. Tried again, then given up. */
    private void broken(Exchange exchange) {
        var failure = Body.failure(exchange, Exception.class);
        var passage = Passage.find(exchange);
        if (passage.isEmpty()) {
            LOG.atWarn().addKeyValue("failure", name(failure)).log("the way could not begin; the sweeper rings again");
            return;
        }
        var header = passage.get().header();
        var station = passage.get().station().word();
        if (KeysAway.isCauseOf(failure)) {
            await(passage.get(), station);
            return;
        }
        LOG.atError()
                .addKeyValue("message", header.id())
                .addKeyValue("station", station)
                .addKeyValue("failure", name(failure))
                .log("a station broke");
        transactions.executeWithoutResult(status -> {
            var now = clock.instant();
            var next = now.plus(FIRST_RETRY);
            boolean first = passage.get().resumed().isEmpty();
            int attempts = first ? messages.postpone(header.id(), next) : holding.postpone(passage.get(), next);
            trail.append(new WayEvent.Broken(now, header.id(), station, name(failure)));
            if (attempts >= ATTEMPTS) {
                giveUp(passage.get(), station, now);
            }
        });
    }

    /** The device that holds our keys is away. That is no attempt: nothing is wrong with the message, so it waits. */
    private void await(Passage passage, String station) {
        var message = passage.header().id();
        LOG.atWarn()
                .addKeyValue("message", message)
                .addKeyValue("station", station)
                .log("the key device is away; the message waits");
        var next = clock.instant().plus(FIRST_RETRY);
        transactions.executeWithoutResult(status -> {
            if (passage.resumed().isEmpty()) {
                messages.defer(message, next);
            } else {
                holding.await(passage, next);
            }
        });
    }

    private void giveUp(Passage passage, String station, Instant now) {
        var message = passage.header().id();
        var finding = new Finding("GW-SYS-007", station, "the station broke repeatedly; a person has to look");
        if (passage.resumed().isEmpty()) {
            messages.refuse(message, List.of(finding), now);
        } else {
            passage.drain(); // what was noted before it broke was rolled back
            holding.giveUp(passage, finding, now);
            messages.closeIfDone(message, now);
            trail.append(passage.drain());
        }
        trail.append(
                new WayEvent.Refused(now, message, null, station, List.of(finding.code() + " " + finding.place())));
        refusals.tell(message, List.of(finding));
    }

    private static String name(Exception failure) {
        return failure.getClass().getSimpleName();
    }
}
