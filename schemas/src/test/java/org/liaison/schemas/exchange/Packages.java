// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Packages made by chance from a seed; every one fits the schema. */
public final class Packages {

    private final Chance chance;
    private final ChanceObjects objects;

    private Packages(long seed, boolean marked) {
        this.chance = new Chance(seed);
        this.objects = new ChanceObjects(chance, marked);
    }

    /** No part has a marking of its own. */
    public static ExchangePackage of(long seed) {
        return new Packages(seed, false).exchange();
    }

    /** Every other part has a marking of its own. */
    public static ExchangePackage marked(long seed) {
        return new Packages(seed, true).exchange();
    }

    private ExchangePackage exchange() {
        var persons = chance.some(3, objects::person);
        var organisations = chance.some(2, objects::organisation);
        var locations = chance.some(2, objects::location);
        var items = chance.some(5, objects::item);
        var events = chance.some(2, objects::event);
        var convictions = chance.some(2, new ChanceConvictions(chance, objects)::conviction);
        var ids = Stream.of(persons, organisations, locations, items, events, convictions)
                .flatMap(List::stream)
                .map(ExchangeObject::id)
                .toList();
        return new ExchangePackage(
                new UUID(chance.number(), chance.number()).toString(),
                objects.instant(),
                handling(),
                persons,
                organisations,
                locations,
                items,
                events,
                convictions,
                ids.isEmpty() ? List.of() : chance.some(4, () -> connection(ids)));
    }

    private Connection connection(List<String> ids) {
        return new Connection(
                ids.get(chance.below(ids.size())),
                chance.of(ConnectionType.class),
                ids.get(chance.below(ids.size())),
                objects.evaluation(),
                objects.validity());
    }

    private Handling handling() {
        var codes = oneOrMore(() -> chance.of(HandlingCode.class));
        return new Handling(
                chance.label(),
                chance.label(),
                oneOrMore(() -> chance.of(Purpose.class)),
                chance.label(),
                chance.of(Classification.class),
                codes,
                codes.contains(HandlingCode.H3) ? chance.text() : chance.maybe(chance::text),
                "EUROPOL-I-" + (1 + chance.below(30)),
                chance.some(3, () -> new Term(chance.label(), chance.label())),
                chance.of(Urgency.class),
                chance.maybe(chance::text),
                chance.some(2, chance::label));
    }

    private <T> List<T> oneOrMore(Supplier<T> maker) {
        var all = new ArrayList<>(chance.some(2, maker));
        all.add(maker.get());
        return all;
    }
}
