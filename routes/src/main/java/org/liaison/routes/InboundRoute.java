// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import static org.liaison.schemas.message.Station.AUTHORISE;
import static org.liaison.schemas.message.Station.CONVERT;
import static org.liaison.schemas.message.Station.DELIVER;
import static org.liaison.schemas.message.Station.OPEN;
import static org.liaison.schemas.message.Station.VALIDATE;

import org.apache.camel.builder.RouteBuilder;
import org.liaison.schemas.message.Converted;
import org.liaison.schemas.message.Validated;
import org.liaison.security.authorise.Admitted;
import org.liaison.security.seal.Accepted;
import org.liaison.security.seal.Opened;

/**
 * The way of a partner's message, from the envelope to our signed receipt. Read it after {@link OutboundRoute}; ids of
 * nodes are unique among all routes, so those of this one end in {@code -back}.
 */
public final class InboundRoute extends RouteBuilder {

    /** Where the partners' door hands bytes in and gets its answer back. */
    public static final String PARTNERS = "direct:partners";

    static final String STATIONS = "direct:stations-back";

    private final StepsBack steps;
    private final WayBack way;

    public InboundRoute(StepsBack steps, WayBack way) {
        this.steps = steps;
        this.way = way;
    }

    @Override
    public void configure() {
        var camel = getContext().createProducerTemplate();
        errorHandler(defaultErrorHandler().logExhausted(false)); // it would print the text of the failure

        // spotless:off
        from(PARTNERS).routeId("way-back").routeConfigurationId(FaultsBack.BREAK)
            .process(way.inTransaction(camel, STATIONS)).id("transaction-back");

        from(STATIONS).routeId("stations-back").routeConfigurationId(FaultsBack.REFUSE)
            .process(way::accept).id("accept-back")
            .process(way.at(OPEN, Accepted.class, steps.open())).id("open-back")
            .process(way::once).id("once-back")
            .process(way.at(VALIDATE, Opened.class, steps.validate())).id("validate-back")
            .process(way.at(CONVERT, Validated.class, steps.convert())).id("convert-back")
            .process(way.at(AUTHORISE, Converted.class, steps.authorise())).id("authorise-back")
            .process(way.at(DELIVER, Admitted.class, steps.deliver())).id("deliver-back")
            .process(way::receipt).id("receipt-back");
        // spotless:on
    }
}
