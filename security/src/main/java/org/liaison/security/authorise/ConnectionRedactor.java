// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;

/** Which connections may stay: none to a removed object, and none that says of a person what may not be said. */
final class ConnectionRedactor {

    private final Limits limits;
    private final Paths paths;
    private final List<Redaction> redactions;
    private final Set<String> persons;
    private final Set<String> events;

    ConnectionRedactor(ExchangePackage exchange, Limits limits, Paths paths, List<Redaction> redactions) {
        this.limits = limits;
        this.paths = paths;
        this.redactions = redactions;
        this.persons = exchange.persons().stream().map(ExchangeObject::id).collect(Collectors.toSet());
        this.events = exchange.events().stream().map(ExchangeObject::id).collect(Collectors.toSet());
    }

    List<Connection> keep(List<Connection> connections, Set<String> objects) {
        return connections.stream()
                .filter(each -> leadsSomewhere(each, objects) && passes(each))
                .toList();
    }

    private boolean leadsSomewhere(Connection connection, Set<String> objects) {
        if (objects.contains(connection.from()) && objects.contains(connection.to())) {
            return true;
        }
        redactions.add(new Redaction(paths.of(connection), datum(connection).group(), "leads to a removed object"));
        return false;
    }

    /** Between a person and a thing, the thing itself says all there is to say, and it has passed. */
    private boolean passes(Connection connection) {
        var from = connection.from();
        var to = connection.to();
        var tells = (persons.contains(from) && (persons.contains(to) || events.contains(to)))
                || (events.contains(from) && persons.contains(to));
        return !tells || (passes(connection, from) && passes(connection, to));
    }

    private boolean passes(Connection connection, String end) {
        return new Cut(limits.find(end).orElse(null), () -> paths.of(connection), redactions).allows(datum(connection));
    }

    private Datum datum(Connection connection) {
        return events.contains(connection.from()) || events.contains(connection.to()) ? Datum.ROLE : Datum.RELATION;
    }
}
