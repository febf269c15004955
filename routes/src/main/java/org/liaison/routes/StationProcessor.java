// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.liaison.routes.watch.Watch;
import org.liaison.schemas.message.Message;
import org.liaison.schemas.message.Station;
import org.liaison.schemas.message.Step;

/** Runs one step and notes it. The only place where Camel's exchange meets the gateway's types. */
final class StationProcessor<I extends Message, O extends Message> implements Processor {

    private final Station station;
    private final Class<I> takes;
    private final Step<I, O> step;
    private final Watch watch;
    private final Events events;

    StationProcessor(Station station, Class<I> takes, Step<I, O> step, Watch watch, Events events) {
        this.station = station;
        this.takes = takes;
        this.step = step;
        this.watch = watch;
        this.events = events;
    }

    @Override
    public void process(Exchange exchange) {
        var passage = Passage.of(exchange);
        var message = Body.of(exchange, takes);
        passage.arrive(station, message.header());
        var further = watch.at(station, message.header(), () -> step.apply(message));
        passage.note(events.of(further, passage.key()));
        passage.noteCauses(events.findTransfer(further, passage.key()).stream().toList());
        exchange.getMessage().setBody(further);
    }
}
