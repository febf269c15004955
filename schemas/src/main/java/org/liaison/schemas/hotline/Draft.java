// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;

/** A package while a report is read into it: its objects, their ids, their connections, and what was lost. */
final class Draft {

    private final Map<String, Integer> counts = new HashMap<>();
    private final List<Person> persons = new ArrayList<>();
    private final List<Organisation> organisations = new ArrayList<>();
    private final List<Location> locations = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();
    private final List<Loss> losses = new ArrayList<>();

    Provenance provenance(String letter, String place) {
        return provenance(letter, place, null, Validity.OPEN);
    }

    /** @param letter that ids of such objects begin with */
    Provenance provenance(String letter, String place, @Nullable SubjectCategory subject, Validity validity) {
        int number = counts.merge(letter, 1, Integer::sum);
        return new Provenance(letter + number, place, Evaluation.unknown(), subject, validity);
    }

    /** Returns its id. */
    String add(ExchangeObject object) {
        switch (object) {
            case Person person -> persons.add(person);
            case Organisation organisation -> organisations.add(organisation);
            case Location location -> locations.add(location);
            case Item item -> items.add(item);
            case Event event -> events.add(event);
            case Conviction conviction -> throw new IllegalArgumentException("a hotline reports no convictions");
        }
        return object.id();
    }

    String reference(String place, String kind, String text) {
        return add(new Item.Reference(provenance("i", place), kind, Personal.of(text), null));
    }

    void connect(String from, ConnectionType type, String to) {
        connections.add(new Connection(from, type, to, Evaluation.unknown(), Validity.OPEN));
    }

    void noHome(String place, @Nullable Object given, String why) {
        if (given != null) {
            losses.add(new Loss(place, Loss.Kind.NO_HOME, why, "left out"));
        }
    }

    void narrowed(String place, String why, String done) {
        losses.add(new Loss(place, Loss.Kind.NARROWED, why, done));
    }

    void assumed(String place, String why, String done) {
        losses.add(new Loss(place, Loss.Kind.ASSUMED, why, done));
    }

    List<Loss> losses() {
        return losses;
    }

    ExchangePackage build(Header header, Handling handling) {
        return new ExchangePackage(
                header.id().value(),
                header.receivedAt(),
                handling,
                persons,
                organisations,
                locations,
                items,
                events,
                List.of(),
                connections);
    }
}
