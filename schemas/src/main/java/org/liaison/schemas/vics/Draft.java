// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Evaluation;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Organisation;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.exchange.Validity;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;

/** A package while entries are added to it, and what was lost on the way. */
final class Draft {

    private final Map<String, Integer> counts = new HashMap<>();
    private final List<Loss> losses = new ArrayList<>();
    private final List<Person> persons = new ArrayList<>();
    private final List<Organisation> organisations = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();

    Provenance provenance(String letter, String source, @Nullable SubjectCategory subject, Validity validity) {
        int number = counts.merge(letter, 1, Integer::sum);
        return new Provenance(letter + number, source, Evaluation.unknown(), subject, validity);
    }

    String add(Person person) {
        persons.add(person);
        return person.id();
    }

    String add(Organisation organisation) {
        organisations.add(organisation);
        return organisation.id();
    }

    String add(Item item) {
        items.add(item);
        return item.id();
    }

    String add(Event event) {
        events.add(event);
        return event.id();
    }

    void connect(String from, ConnectionType type, String to) {
        connections.add(new Connection(from, type, to, Evaluation.unknown(), Validity.OPEN));
    }

    /** Something said of {@code owner}, as a reference beside it; nothing if both are absent. */
    void reference(String place, String kind, @Nullable String reference, @Nullable String note, String owner) {
        if (reference != null || note != null) {
            var provenance = provenance("i", place, null, Validity.OPEN);
            connect(
                    add(new Item.Reference(provenance, kind, personal(reference), personal(note))),
                    ConnectionType.ASSOCIATED_WITH,
                    owner);
        }
    }

    /** When something happened to {@code owner}, if the entry says so. */
    void happened(Entry entry, String member, String kind, String owner) {
        var at = instant(entry, member);
        if (at != null) {
            var provenance = provenance("e", entry.place(member), null, Validity.OPEN);
            connect(add(new Event(provenance, kind, at, null, null, null)), ConnectionType.ASSOCIATED_WITH, owner);
        }
    }

    /** The instant; one without zone is reported and left out. */
    @Nullable
    OffsetDateTime instant(Entry entry, String member) {
        var at = Moments.find(entry.text(member));
        if (at == null && entry.text(member) != null) {
            narrowed(entry.place(member), "without zone it is no instant", "left out");
        }
        return at;
    }

    void noHome(Entry entry, String member, String why) {
        if (entry.text(member) != null) {
            losses.add(new Loss(entry.place(member), Loss.Kind.NO_HOME, why, "left out"));
        }
    }

    void narrowed(String place, String why, String done) {
        losses.add(new Loss(place, Loss.Kind.NARROWED, why, done));
    }

    void lose(Loss loss) {
        losses.add(loss);
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
                List.of(),
                items,
                events,
                List.of(),
                connections);
    }

    static @Nullable Personal<String> personal(@Nullable String text) {
        return text == null ? null : Personal.of(text);
    }
}
