// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liaison.schemas.exchange.Conviction;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Person;

/** Writes the objects of a package: persons and convictions one by one, everything else in tables. */
final class Things {

    private static final Comparator<Event> BY_TIME = Comparator.comparing(
            Event::from, Comparator.nullsLast(Comparator.comparing(java.time.OffsetDateTime::toInstant)));

    private final ExchangePackage exchange;
    private final Html html;
    private final Labels labels;
    private final Carried at;
    private final Names names;
    private final Map<String, Integer> positions = new HashMap<>();

    Things(ExchangePackage exchange, Html html, Labels labels, Carried carried, Names names) {
        this.exchange = exchange;
        this.html = html;
        this.labels = labels;
        this.at = carried.at("Objects");
        this.names = names;
    }

    void persons() {
        heading("persons");
        if (exchange.persons().isEmpty()) {
            html.paragraph(Piece.of(labels.get("noPersons")));
        }
        number(exchange.persons());
        var ranked = new ArrayList<>(exchange.persons());
        ranked.sort(Comparator.comparingInt(Persons::rank));
        var first = at.first(Persons.PERSON.element(), ranked);
        first.forEach(this::person);
        more(ranked.size() - first.size());
    }

    /** Each by itself, as its offences and sanctions are too much for a row. */
    void convictions() {
        var all = exchange.convictions();
        if (all.isEmpty()) {
            return;
        }
        number(all);
        heading(Convictions.CONVICTION.caption());
        var first = at.first(Convictions.CONVICTION.element(), all);
        first.forEach(this::conviction);
        more(all.size() - first.size());
    }

    void items() {
        table(Kinds.ACCOUNT, only(Item.Account.class));
        table(Kinds.IP_CAPTURE, only(Item.IpCapture.class));
        table(Kinds.MEDIA_FILE, only(Item.MediaFile.class));
        table(Kinds.DEVICE, only(Item.Device.class));
        table(Kinds.REFERENCE, only(Item.Reference.class));
        table(Kinds.ORGANISATION, exchange.organisations());
        table(Kinds.LOCATION, exchange.locations());
    }

    void events() {
        number(exchange.events());
        var ordered = new ArrayList<>(exchange.events());
        ordered.sort(BY_TIME);
        table(Kinds.EVENT, ordered);
    }

    void connections() {
        if (exchange.connections().isEmpty()) {
            return;
        }
        heading("connections");
        var columns = List.of("connectionFrom", "connection", "connectionTo", "evaluation", "valid").stream()
                .map(labels::get)
                .toList();
        var first = at.first("Connection", exchange.connections());
        var rows = first.stream()
                .map(each -> List.of(
                        names.of(each.from()),
                        Piece.of(labels.get(each.type())),
                        names.of(each.to()),
                        Evaluations.code(each.evaluation(), labels),
                        Moments.period(each.validity(), labels)))
                .toList();
        html.table(labels.get("connections"), columns, rows);
        more(exchange.connections().size() - first.size());
    }

    private void person(Person person) {
        var subject = person.provenance().subject();
        var role = labels.get("noCategory");
        var title = subject == null ? role : labels.get(subject);
        html.heading(3, Piece.words(Piece.of(title), names.of(person.id())));
        html.facts(title, Persons.PERSON.facts(person, place(Persons.PERSON, person), labels));
    }

    private void conviction(Conviction conviction) {
        var kind = Convictions.CONVICTION;
        html.heading(3, names.of(conviction.id()));
        html.facts(labels.get(kind.caption()), kind.facts(conviction, place(kind, conviction), labels));
    }

    private <T extends ExchangeObject> void table(Kind<T> kind, List<T> all) {
        if (all.isEmpty()) {
            return;
        }
        number(all);
        heading(kind.caption());
        var first = at.first(kind.element(), all);
        html.table(
                labels.get(kind.caption()),
                kind.labels(labels),
                first.stream()
                        .map(each -> kind.row(each, place(kind, each), labels))
                        .toList());
        more(all.size() - first.size());
    }

    /** Objects are told of in another order than they stand in the package. */
    private void number(List<? extends ExchangeObject> all) {
        for (int i = 0; i < all.size(); i++) {
            positions.putIfAbsent(all.get(i).id(), i + 1);
        }
    }

    private Carried place(Kind<?> kind, ExchangeObject object) {
        return at.at(kind.element(), positions.getOrDefault(object.id(), 0));
    }

    private <T extends Item> List<T> only(Class<T> type) {
        return exchange.items().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private void heading(String label) {
        html.heading(2, Piece.of(labels.get(label)));
    }

    private void more(int rest) {
        if (rest > 0) {
            html.paragraph(Piece.of(labels.get("more", String.valueOf(rest))));
        }
    }
}
