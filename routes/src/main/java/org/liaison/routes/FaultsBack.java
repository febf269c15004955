// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.liaison.routes.accept.Answered;
import org.liaison.schemas.message.Refusal;
import org.liaison.security.trail.InboundEvent;
import org.liaison.security.trail.WayEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the way back ends early: with a fault before the envelope is open, with a signed refusal behind that. */
public final class FaultsBack extends RouteConfigurationBuilder {

    static final String REFUSE = "refuse-back";
    static final String BREAK = "break-back";

    private static final Logger LOG = LoggerFactory.getLogger(FaultsBack.class);

    private final WayBack way;

    public FaultsBack(WayBack way) {
        this.way = way;
    }

    @Override
    public void configuration() {
        // spotless:off
        routeConfiguration(REFUSE)
            .onException(Refusal.class).handled(true)
                .process(this::refused);
        routeConfiguration(BREAK)
            .onException(Exception.class).handled(true)
                .process(FaultsBack::broken);
        // spotless:on
    }

    /** Inside the transaction: the refusal is an outcome and is committed. */
    private void refused(Exchange exchange) {
        var refusal = Body.failure(exchange, Refusal.class);
        var reception = Reception.of(exchange);
        exchange.getMessage()
                .setBody(reception.findKept().isEmpty() ? fault(reception, refusal) : receipt(reception, refusal));
    }

    private Answered fault(Reception reception, Refusal refusal) {
        var header = reception.accepted().header();
        var finding = refusal.findings().getFirst();
        way.stores()
                .trail()
                .append(new InboundEvent.EnvelopeRejected(
                        way.clock().instant(), header.id(), header.partner(), finding.code()));
        return new Answered.Faulted(finding, false);
    }

    private Answered receipt(Reception reception, Refusal refusal) {
        var header = reception.accepted().header();
        var now = way.clock().instant();
        way.stores().messages().refuse(header.id(), refusal.findings(), now);
        reception.note(new WayEvent.Refused(
                now,
                header.id(),
                header.partner(),
                refusal.station().word(),
                refusal.findings().stream()
                        .map(each -> each.code() + " " + each.place())
                        .toList()));
        return way.settle(reception, refusal.findings().getFirst());
    }

    /** Behind the rolled-back transaction: nothing was promised, so the partner sends again. */
    private static void broken(Exchange exchange) {
        LOG.atError()
                .addKeyValue(
                        "failure",
                        Body.failure(exchange, Exception.class).getClass().getSimpleName())
                .log("a message of a partner could not be taken");
        exchange.getMessage().setBody(Answered.UNABLE);
    }
}
