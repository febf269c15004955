// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import static org.liaison.schemas.message.Station.DISPATCH;
import static org.liaison.schemas.message.Station.RECEIPT;

import java.io.ByteArrayInputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.liaison.routes.dispatch.Dispatcher;
import org.liaison.routes.dispatch.Partners.Partner;
import org.liaison.routes.watch.Watch;
import org.liaison.schemas.message.MessageId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last two stations of one partner's deliveries: its own queue, its own breaker, so that it slows nobody else. */
public final class DispatchRoute extends RouteBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(DispatchRoute.class);
    private static final String SENDING = "sending";

    private final Partner partner;
    private final Dispatcher dispatcher;
    private final Watch watch;

    public DispatchRoute(Partner partner, Dispatcher dispatcher, Watch watch) {
        this.partner = partner;
        this.dispatcher = dispatcher;
        this.watch = watch;
    }

    @Override
    public void configure() {
        // spotless:off
        onException(Exception.class).handled(true).process(this::failed);

        from("jms:queue:" + Bell.queue(partner.id()) + "?concurrentConsumers=" + partner.concurrency())
            .routeId("dispatch-" + partner.id())
            .process(this::claim).id("claim-" + partner.id())
            .to("cxf:bean:" + SoapPartner.bean(partner.id())).id("dispatch-to-" + partner.id())
            .process(this::answered).id("receipt-of-" + partner.id());
        // spotless:on
    }

    private void claim(Exchange exchange) {
        var id = new MessageId(Body.of(exchange, String.class));
        var sending = dispatcher.claim(id);
        if (sending.isEmpty()) {
            exchange.setRouteStop(true);
            return;
        }
        exchange.setProperty(SENDING, sending.get());
        watch.at(DISPATCH, sending.get().claim().header(), () -> exchange);
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, SoapPartner.CONTENT_TYPE);
        exchange.getMessage().setBody(new ByteArrayInputStream(sending.get().envelope()));
    }

    private void answered(Exchange exchange) {
        var sending = Objects.requireNonNull(exchange.getProperty(SENDING, Dispatcher.Sending.class));
        var answer = exchange.getMessage().getBody(byte[].class);
        watch.at(RECEIPT, sending.claim().header(), () -> {
            dispatcher.answered(sending, answer == null ? new byte[0] : answer);
            return sending;
        });
    }

    private void failed(Exchange exchange) {
        var failure = Body.failure(exchange, Throwable.class);
        var sending = exchange.getProperty(SENDING, Dispatcher.Sending.class);
        LOG.atWarn()
                .addKeyValue("partner", partner.id())
                .addKeyValue(
                        "message",
                        sending == null ? "-" : sending.claim().header().id())
                .addKeyValue("failure", failure.getClass().getSimpleName())
                .log("an attempt failed");
        if (sending != null) {
            dispatcher.failed(sending, code(failure));
        }
    }

    private static String code(Throwable failure) {
        for (var each = failure; each != null; each = each.getCause()) {
            if (each instanceof SocketTimeoutException || each instanceof HttpTimeoutException) {
                return "GW-DIS-006";
            }
            if (each instanceof ConnectException) {
                return "GW-DIS-001";
            }
        }
        return "GW-DIS-001";
    }
}
