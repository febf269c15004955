// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Handling;

/** Makes the copy of a package that a rule allows a partner to have. */
final class Redactor {

    private final ExchangePackage exchange;
    private final Limits limits;
    private final Blocked blocked;
    private final Paths paths;
    private final List<Redaction> redactions = new ArrayList<>();

    private Redactor(ExchangePackage exchange, Limits limits, Blocked blocked) {
        this.exchange = exchange;
        this.limits = limits;
        this.blocked = blocked;
        this.paths = new Paths(exchange);
    }

    /** @param blocked parts that stay here whatever the rule grants */
    static Release redact(ExchangePackage exchange, Right right, Blocked blocked, LocalDate today) {
        return new Redactor(exchange, Limits.of(exchange, right, today), blocked).redact();
    }

    private Release redact() {
        var objects = new ObjectRedactor(limits, paths, redactions);
        var kept = new ExchangePackage(
                exchange.id(),
                exchange.createdAt(),
                handling(exchange.handling()),
                keep(exchange.persons(), objects::findPerson),
                keep(exchange.organisations(), objects::findOrganisation),
                keep(exchange.locations(), objects::findLocation),
                keep(exchange.items(), objects::findItem),
                keep(exchange.events(), objects::findEvent),
                keep(exchange.convictions(), objects::findConviction),
                List.of());
        var ids = kept.objects().map(ExchangeObject::id).collect(Collectors.toSet());
        var connections = new ConnectionRedactor(exchange, limits, paths, redactions).keep(exchange.connections(), ids);
        return new Release(connect(kept, connections), redactions);
    }

    /** What governs the package is about nobody, except the free text that may tell what happened to whom. */
    private Handling handling(Handling handling) {
        var cut = new Cut(limits.findEverybodys().orElse(null), () -> "handling", redactions);
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

    private static ExchangePackage connect(ExchangePackage kept, List<Connection> connections) {
        return new ExchangePackage(
                kept.id(),
                kept.createdAt(),
                kept.handling(),
                kept.persons(),
                kept.organisations(),
                kept.locations(),
                kept.items(),
                kept.events(),
                kept.convictions(),
                connections);
    }

    private <T extends ExchangeObject> List<T> keep(List<T> objects, Function<T, Optional<T>> find) {
        return objects.stream()
                .filter(each -> !staysHere(each))
                .flatMap(each -> find.apply(each).stream())
                .toList();
    }

    private boolean staysHere(ExchangeObject object) {
        var article = blocked.findArticle(object);
        article.ifPresent(ground -> redactions.add(
                new Redaction(paths.of(object), ObjectRedactor.datum(object).group(), ground)));
        return article.isPresent();
    }

    /** What may leave and what was removed for it. */
    record Release(ExchangePackage exchange, List<Redaction> redactions) {

        Release {
            redactions = List.copyOf(redactions);
        }

        /** With the condition that what goes beyond the Union carries. */
        ExchangePackage bound(Transfer transfer) {
            return new ExchangePackage(
                    exchange.id(),
                    exchange.createdAt(),
                    Abroad.withOnwardCondition(exchange.handling(), transfer),
                    exchange.persons(),
                    exchange.organisations(),
                    exchange.locations(),
                    exchange.items(),
                    exchange.events(),
                    exchange.convictions(),
                    exchange.connections());
        }

        boolean isEmpty() {
            return exchange.objects().findAny().isEmpty();
        }
    }
}
