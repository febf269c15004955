// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import static org.liaison.schemas.message.Station.AUTHORISE;
import static org.liaison.schemas.message.Station.CONVERT;
import static org.liaison.schemas.message.Station.RENDER;
import static org.liaison.schemas.message.Station.SEAL;
import static org.liaison.schemas.message.Station.VALIDATE;

import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.liaison.schemas.message.Converted;
import org.liaison.schemas.message.Ingested;
import org.liaison.schemas.message.Message;
import org.liaison.schemas.message.Station;
import org.liaison.schemas.message.Step;
import org.liaison.schemas.message.Validated;
import org.liaison.security.authorise.Authorised;
import org.liaison.security.authorise.Rendered;

/** The way of an outbound message, from the stored record to its sealed deliveries. Read this first. */
public final class OutboundRoute extends RouteBuilder {

    static final String STATIONS = "direct:stations";

    private final Steps steps;
    private final Way way;

    public OutboundRoute(Steps steps, Way way) {
        this.steps = steps;
        this.way = way;
    }

    @Override
    public void configure() {
        var camel = getContext().createProducerTemplate();
        errorHandler(defaultErrorHandler().logExhausted(false)); // it would print the text of the failure; Faults logs

        // spotless:off
        from("{{gateway.way}}").routeId("way").routeConfigurationId(Faults.BREAK)
            .process(way.inTransaction(camel, STATIONS)).id("transaction")
            .process(way::ring).id("ring");

        from(STATIONS).routeId("stations").routeConfigurationId(Faults.REFUSE)
            .process(way::ingested).id("ingest")
            .process(at(VALIDATE, Ingested.class, steps.validate())).id("validate")
            .process(at(CONVERT, Validated.class, steps.convert())).id("convert")
            .split(way.recipients())
                .process(at(AUTHORISE, Converted.class, steps.authorise())).id("authorise")
                .process(way.holding()::stop).id("second-person")
                .process(at(RENDER, Authorised.class, steps.render())).id("render")
                .process(at(SEAL, Rendered.class, steps.seal())).id("seal")
                .process(way::sealed).id("outbox")
            .end()
            .process(way::done).id("done");
        // spotless:on
    }

    private <I extends Message, O extends Message> Processor at(Station station, Class<I> takes, Step<I, O> step) {
        return new StationProcessor<>(station, takes, step, way.watch(), way.events());
    }
}
