// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The form that every national record becomes and every partner format is made of. Its XML form is
 * {@code exchange.xsd}; in the gateway it is this record.
 */
public record ExchangePackage(
        String id,
        Instant createdAt,
        Handling handling,
        List<Person> persons,
        List<Organisation> organisations,
        List<Location> locations,
        List<Item> items,
        List<Event> events,
        List<Conviction> convictions,
        List<Connection> connections) {

    public ExchangePackage {
        persons = List.copyOf(persons);
        organisations = List.copyOf(organisations);
        locations = List.copyOf(locations);
        items = List.copyOf(items);
        events = List.copyOf(events);
        convictions = List.copyOf(convictions);
        connections = List.copyOf(connections);
        requireConsistent(Stream.of(persons, organisations, locations, items, events, convictions), connections);
    }

    /** Of objects of any kind; each kind keeps their order. */
    public static ExchangePackage of(
            String id,
            Instant createdAt,
            Handling handling,
            List<? extends ExchangeObject> objects,
            List<Connection> connections) {
        return new ExchangePackage(
                id,
                createdAt,
                handling,
                all(Person.class, objects),
                all(Organisation.class, objects),
                all(Location.class, objects),
                all(Item.class, objects),
                all(Event.class, objects),
                all(Conviction.class, objects),
                connections);
    }

    private static <T extends ExchangeObject> List<T> all(Class<T> kind, List<? extends ExchangeObject> objects) {
        return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public Stream<ExchangeObject> objects() {
        return Stream.of(persons, organisations, locations, items, events, convictions)
                .flatMap(List::stream);
    }

    private static void requireConsistent(
            Stream<? extends List<? extends ExchangeObject>> lists, List<Connection> connections) {
        Set<String> ids = new HashSet<>();
        lists.flatMap(List::stream).forEach(object -> {
            if (!ids.add(object.id())) {
                throw new IllegalArgumentException("two objects share an id");
            }
        });
        for (var each : connections) {
            if (!ids.contains(each.from()) || !ids.contains(each.to())) {
                throw new IllegalArgumentException("a connection leads to no object");
            }
        }
    }

    @Override
    public String toString() {
        return "ExchangePackage[" + id + ", personal]";
    }
}
