// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.routes.state.Inbox;
import org.liaison.routes.state.Received;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Marking;
import org.liaison.schemas.exchange.Urgency;
import org.liaison.schemas.message.Step;
import org.liaison.security.authorise.Admitted;

/** Puts what the agreement lets us take into the inbox of a desk, marked as its strictest part is. */
public final class DeliverStep implements Step<Admitted, Delivered> {

    /** Directive (EU) 2023/977 Art. 5(1)(a): urgent requests are answered within eight hours. */
    private static final Duration URGENT = Duration.ofHours(8);

    private final Inbox inbox;
    private final Received received;
    private final String desk;

    /** @param desk the unit whose inbox it is */
    public DeliverStep(Inbox inbox, Received received, String desk) {
        this.inbox = inbox;
        this.received = received;
        this.desk = desk;
    }

    @Override
    public Delivered apply(Admitted admitted) {
        var header = admitted.header();
        var exchange = admitted.exchange();
        var urgency = exchange.handling().urgency();
        var codes = codes(exchange);
        var marking = highest(exchange);
        received.mark(header.id(), marking, codes, urgency.priority());
        received.taken(header.id());
        inbox.insert(header, desk, new Inbox.Label(marking, codes, urgency, dueAt(urgency, header.receivedAt())));
        return new Delivered(header, desk, codes);
    }

    private static @Nullable Instant dueAt(Urgency urgency, Instant receivedAt) {
        return switch (urgency) {
            case IMMINENT_RISK, URGENT -> receivedAt.plus(URGENT);
            case NORMAL -> null;
        };
    }

    private static Classification highest(ExchangePackage exchange) {
        return Stream.concat(
                        Stream.of(exchange.handling().classification()),
                        markings(exchange).map(Marking::classification).filter(Objects::nonNull))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Set<HandlingCode> codes(ExchangePackage exchange) {
        var codes = EnumSet.noneOf(HandlingCode.class);
        codes.addAll(exchange.handling().codes());
        markings(exchange).forEach(each -> codes.addAll(each.codes()));
        return codes;
    }

    private static Stream<Marking> markings(ExchangePackage exchange) {
        return exchange.objects().map(ExchangeObject::provenance).flatMap(each -> Stream.ofNullable(each.marking()));
    }
}
