// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Validity;

/** Connects the objects of a row, and those that a row leads to by their keys. */
final class Linker {

    private final Mapping mapping;
    private final Finder finder;
    private final Evaluations evaluations;
    private final Ledger ledger;
    private final Map<Link, Connection> connections = new LinkedHashMap<>();

    Linker(Mapping mapping, Finder finder, Evaluations evaluations, Ledger ledger) {
        this.mapping = mapping;
        this.finder = finder;
        this.evaluations = evaluations;
        this.ledger = ledger;
    }

    private record Link(String from, ConnectionType type, String to) {}

    /** A connection that several rows state is there once. */
    List<Connection> connect(List<Sheet.Row> rows) {
        for (var row : rows) {
            mapping.connections().forEach(rule -> connect(rule, row));
        }
        return List.copyOf(connections.values());
    }

    private void connect(Mapping.ConnectionRule rule, Sheet.Row row) {
        var from = finder.inRow(object(rule.from()), row);
        if (from == null) {
            return;
        }
        for (var to : targets(rule, row)) {
            var type = type(rule, row);
            if (type != null && !to.id().equals(from.id())) {
                connections.computeIfAbsent(new Link(from.id(), type, to.id()), link -> connection(link, row));
            }
        }
    }

    private Connection connection(Link link, Sheet.Row row) {
        return new Connection(link.from(), link.type(), link.to(), evaluations.of(row), Validity.OPEN);
    }

    private List<Found> targets(Mapping.ConnectionRule rule, Sheet.Row row) {
        var to = object(rule.to());
        var by = rule.by();
        if (by == null) {
            var found = finder.inRow(to, row);
            return found == null ? List.of() : List.of(found);
        }
        ledger.take(row, by);
        return mapping.dialect().split(row.text(by)).stream()
                .filter(key -> !key.isBlank())
                .map(key -> target(to, key.strip(), row.place(by)))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Found target(Mapping.ObjectRule rule, String key, Place place) {
        var found = finder.byKey(rule, key);
        ledger.add(new Fact.Reference(place.toString(), rule.id(), found != null));
        return found;
    }

    private @Nullable ConnectionType type(Mapping.ConnectionRule rule, Sheet.Row row) {
        var source = Map.of("type", rule.type());
        return new Values(new Statement(source, List.of(row), mapping.dialect(), ledger))
                .word("type", FieldType.CONNECTION, ConnectionType.class);
    }

    private Mapping.ObjectRule object(String id) {
        return mapping.findObject(id).orElseThrow();
    }
}
