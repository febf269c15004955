// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Conviction;
import org.liaison.schemas.exchange.Evaluation;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Location;
import org.liaison.schemas.exchange.Organisation;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.exchange.Validity;
import org.liaison.schemas.message.Personal;

/** A package while the nodes of a graph become its objects. */
final class Draft {

    private final Graph graph;
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> claimed = new HashSet<>();
    private final Set<String> added = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, SubjectCategory> roles = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<ExchangeObject> objects = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();

    Draft(Graph graph) {
        this.graph = graph;
        graph.all("liaison:StatementFacet")
                .flatMap(each -> each.values("liaison:id").stream())
                .forEach(this::claim);
    }

    Graph graph() {
        return graph;
    }

    /** An id that the graph itself states, so that none that is made up takes it away. */
    private void claim(Value id) {
        if (!claimed.add(id.text())) {
            graph.found("GW-VAL-010", id.place(), "an id stands once");
        }
    }

    /** An id for an object that has none: {@code p1}, {@code i1} … */
    String newId(String letter) {
        String id;
        do {
            id = letter + counts.merge(letter, 1, Integer::sum);
        } while (!claimed.add(id));
        return id;
    }

    void fact(Fact fact) {
        facts.add(fact);
    }

    /** Two days of which the second does not come before the first, if both are stated. */
    void follows(Place place, @Nullable Personal<LocalDate> first, @Nullable Personal<LocalDate> second, String rule) {
        if (first != null && second != null) {
            fact(new Fact.Sequence(place.path(), first, second, rule));
        }
    }

    List<Fact> facts() {
        return facts;
    }

    <E extends Enum<E>> @Nullable E code(Value value, Class<E> type) {
        var name = value.take();
        for (var each : type.getEnumConstants()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        graph.found("GW-VAL-010", value.place(), "it is one of the codes that docs/formats/case-uco.md names");
        return null;
    }

    void plays(Node node, SubjectCategory role) {
        roles.putIfAbsent(node.id(), role);
    }

    @Nullable
    SubjectCategory roleOf(Node node) {
        return roles.get(node.id());
    }

    /** Adds the object that a node becomes. */
    void add(Node node, ExchangeObject object) {
        if (!added.add(object.id())) {
            graph.found("GW-VAL-010", node.place(), "an id stands once");
        }
        ids.put(node.id(), object.id());
        objects.add(object);
    }

    /** The object that the node at the end of a value became. */
    Optional<String> findObject(Value end) {
        return Optional.ofNullable(ids.get(end.text()));
    }

    Optional<String> findObject(Node node) {
        return Optional.ofNullable(ids.get(node.id()));
    }

    void connect(Connection connection) {
        connections.add(connection);
    }

    void connect(String from, ConnectionType type, String to) {
        connect(new Connection(from, type, to, Evaluation.unknown(), Validity.OPEN));
    }

    /** Something said of an object that has no part for it, as a reference beside it. */
    void say(String owner, String kind, @Nullable Value said) {
        if (said != null) {
            var provenance = beside(said, "i");
            objects.add(new Item.Reference(provenance, kind, Given.personal(said.take()), null));
            connect(provenance.id(), ConnectionType.ASSOCIATED_WITH, owner);
        }
    }

    /** Something that happened to an object, as an event beside it. */
    void happened(String owner, String kind, Thing thing, String facet, String property) {
        var at = thing.past(facet, property);
        var said = thing.value(facet, property);
        if (at != null && said != null) {
            var provenance = beside(said, "e");
            objects.add(new Event(provenance, kind, at, null, null, null));
            connect(provenance.id(), ConnectionType.ASSOCIATED_WITH, owner);
        }
    }

    private Provenance beside(Value said, String letter) {
        return new Provenance(newId(letter), said.place().path(), Evaluation.unknown(), null, Validity.OPEN);
    }

    ExchangePackage build(String id, Instant createdAt, Handling handling) {
        return new ExchangePackage(
                id,
                createdAt,
                handling,
                all(Person.class),
                all(Organisation.class),
                all(Location.class),
                all(Item.class),
                all(Event.class),
                all(Conviction.class),
                connections);
    }

    private <T extends ExchangeObject> List<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
