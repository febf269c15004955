// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.Person;

/** Makes the copy of a package that a rule allows a partner to have. */
final class Redactor {

    private final ExchangePackage exchange;
    private final Limits limits;
    private final Paths paths;
    private final List<Redaction> redactions = new ArrayList<>();

    private Redactor(ExchangePackage exchange, Limits limits) {
        this.exchange = exchange;
        this.limits = limits;
        this.paths = new Paths(exchange);
    }

    static Release redact(ExchangePackage exchange, Right right, LocalDate today) {
        return new Redactor(exchange, Limits.of(exchange, right, today)).redact();
    }

    private Release redact() {
        var objects = new ObjectRedactor(limits, paths, redactions);
        var handling = handling(exchange.handling());
        var kept = new ExchangePackage(
                exchange.id(),
                exchange.createdAt(),
                handling,
                keep(exchange.persons(), objects::findPerson),
                keep(exchange.organisations(), objects::findOrganisation),
                keep(exchange.locations(), objects::findLocation),
                keep(exchange.items(), objects::findItem),
                keep(exchange.events(), objects::findEvent),
                List.of());
        return new Release(withConnections(kept), redactions);
    }

    /** What governs the package is about nobody, except the free text that may tell what happened to whom. */
    private Handling handling(Handling handling) {
        var cut = new Cut(limits.findEverybodys(), "handling", redactions);
        return new Handling(
                handling.originator(),
                handling.reference(),
                handling.purposes(),
                handling.legalBasis(),
                handling.classification(),
                handling.codes(),
                handling.handlingText(),
                handling.crimeArea(),
                handling.terms(),
                handling.urgency(),
                cut.keep(Datum.NARRATIVE, "urgencyReason", handling.urgencyReason()),
                handling.recipients());
    }

    private ExchangePackage withConnections(ExchangePackage kept) {
        var before = exchange.objects().collect(Collectors.toMap(ExchangeObject::id, Function.identity()));
        var after = kept.objects().collect(Collectors.toMap(ExchangeObject::id, Function.identity()));
        var connections = exchange.connections().stream()
                .filter(each -> passes(each, before, after))
                .toList();
        return new ExchangePackage(
                kept.id(),
                kept.createdAt(),
                kept.handling(),
                kept.persons(),
                kept.organisations(),
                kept.locations(),
                kept.items(),
                kept.events(),
                connections);
    }

    private boolean passes(
            Connection connection, Map<String, ExchangeObject> before, Map<String, ExchangeObject> after) {
        var from = before.get(connection.from());
        var to = before.get(connection.to());
        var datum = from instanceof Event || to instanceof Event ? Datum.ROLE : Datum.RELATION;
        if (!after.containsKey(connection.from()) || !after.containsKey(connection.to())) {
            redactions.add(new Redaction(paths.of(connection), datum.group(), "leads to a removed object"));
            return false;
        }
        return !tellsOfAPerson(from, to)
                || cut(connection, from).allows(datum) && cut(connection, to).allows(datum);
    }

    /** Between a person and a thing, the thing itself says all there is to say, and it has passed. */
    private static boolean tellsOfAPerson(ExchangeObject from, ExchangeObject to) {
        return from instanceof Person && (to instanceof Person || to instanceof Event)
                || from instanceof Event && to instanceof Person;
    }

    private Cut cut(Connection connection, ExchangeObject end) {
        return new Cut(limits.find(end), paths.of(connection), redactions);
    }

    private static <T> List<T> keep(List<T> objects, Function<T, Optional<T>> find) {
        return objects.stream().flatMap(each -> find.apply(each).stream()).toList();
    }

    /** What may leave and what was removed for it. */
    record Release(ExchangePackage exchange, List<Redaction> redactions) {

        Release {
            redactions = List.copyOf(redactions);
        }

        boolean isEmpty() {
            return exchange.objects().findAny().isEmpty();
        }
    }
}
