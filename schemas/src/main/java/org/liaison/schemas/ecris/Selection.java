// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Conviction;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.message.Station;

/**
 * Of whom and of which convictions a message tells. A notification tells of the first final conviction whose person is
 * in the package; the others tell of the first person with a conviction, else of the first person.
 */
record Selection(Person person, List<Conviction> convictions) {

    private static final String CODE = "GW-REN-101";

    Selection {
        convictions = List.copyOf(convictions);
    }

    static Selection of(ExchangePackage exchange, EcrisKind kind) {
        return switch (kind) {
            case NOTIFICATION -> notified(exchange);
            case REQUEST -> new Selection(person(exchange), List.of());
            case RESPONSE -> {
                var person = person(exchange);
                yield new Selection(person, of(exchange, person));
            }
        };
    }

    private static Selection notified(ExchangePackage exchange) {
        for (var each : exchange.convictions()) {
            var convicted = findConvicted(exchange, each);
            if (each.decision().finalOn() != null && convicted.isPresent()) {
                return new Selection(convicted.get(), List.of(each));
            }
        }
        throw refused("Objects/Conviction", "a notification tells of a final conviction of a person");
    }

    private static Person person(ExchangePackage exchange) {
        return exchange.convictions().stream()
                .flatMap(each -> findConvicted(exchange, each).stream())
                .findFirst()
                .or(() -> exchange.persons().stream().findFirst())
                .orElseThrow(() -> refused("Objects/Person", "a message to a register is about a person"));
    }

    private static List<Conviction> of(ExchangePackage exchange, Person person) {
        return exchange.convictions().stream()
                .filter(each ->
                        findConvicted(exchange, each).filter(person::equals).isPresent())
                .toList();
    }

    /** Whom a connection names. */
    private static Optional<Person> findConvicted(ExchangePackage exchange, Conviction conviction) {
        Set<String> ids = exchange.connections().stream()
                .filter(each -> each.type() == ConnectionType.CONVICTED)
                .filter(each -> each.to().equals(conviction.id()))
                .map(Connection::from)
                .collect(Collectors.toSet());
        return exchange.persons().stream()
                .filter(each -> ids.contains(each.id()))
                .findFirst();
    }

    static Refusal refused(String place, String rule) {
        return new Refusal(Station.RENDER, new Finding(CODE, place, rule));
    }

    @Override
    public String toString() {
        return "Selection[personal]";
    }
}
