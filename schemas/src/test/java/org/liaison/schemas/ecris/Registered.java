// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.liaison.schemas.conviction.RegisterNotes;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Conviction;
import org.liaison.schemas.exchange.Evaluation;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.exchange.Sex;
import org.liaison.schemas.exchange.Validity;
import org.liaison.schemas.message.Personal;

/** A package made by chance that every kind of message can be written from: a person, a final conviction, a request. */
final class Registered {

    private final ExchangePackage any;
    private final Random random;
    private final List<Connection> connections;

    private Registered(ExchangePackage any) {
        this.any = any;
        this.random = new Random(any.id().hashCode());
        this.connections = new ArrayList<>(any.connections());
    }

    static ExchangePackage of(ExchangePackage any) {
        return new Registered(any).completed();
    }

    private ExchangePackage completed() {
        var persons = any.persons().isEmpty() ? List.of(nobody()) : any.persons();
        var convictions = any.convictions().isEmpty() ? List.of(bare()) : any.convictions();
        var finals = convictions.stream().map(this::finished).toList();
        finals.forEach(each -> connect(person(persons).id(), ConnectionType.CONVICTED, each.id()));
        var items = new ArrayList<>(any.items());
        note(items, RegisterNotes.PURPOSE, random.nextBoolean() ? "CRIMINAL_PROCEEDINGS" : "Nowhere");
        note(items, RegisterNotes.CONSENT, random.nextBoolean() ? "YES" : "NO");
        note(items, RegisterNotes.REQUEST, "NL-SI-REQ-%015d".formatted(random.nextInt(1_000_000)));
        note(items, RegisterNotes.RESPONSE, "RRT-00-0" + random.nextInt(6));
        return new ExchangePackage(
                any.id(),
                any.createdAt(),
                any.handling(),
                persons,
                any.organisations(),
                any.locations(),
                items,
                any.events(),
                finals,
                connections);
    }

    private Person person(List<Person> persons) {
        return persons.get(random.nextInt(persons.size()));
    }

    /** Most references are those of ECRIS. */
    private Conviction finished(Conviction each) {
        var decision = each.decision();
        var reference = random.nextInt(4) == 0
                ? decision.reference()
                : Personal.of("SI-C-%015d".formatted(random.nextInt(1_000_000)));
        return new Conviction(
                each.provenance(),
                new Conviction.Decision(
                        decision.country(),
                        reference,
                        decision.fileNumber(),
                        decision.authority(),
                        decision.decidedOn(),
                        decision.finalOn() == null ? Personal.of(LocalDate.of(2020, 1, 2)) : decision.finalOn()),
                each.offences(),
                each.sanctions(),
                each.erasedOn(),
                each.retainedUntil());
    }

    private void note(List<Item> items, String kind, String value) {
        var provenance = new Provenance("note-" + kind, "", Evaluation.unknown(), null, Validity.OPEN);
        items.add(new Item.Reference(provenance, kind, Personal.of(value), null));
    }

    private void connect(String from, ConnectionType type, String to) {
        connections.add(new Connection(from, type, to, Evaluation.unknown(), Validity.OPEN));
    }

    private static Person nobody() {
        return new Person(
                new Provenance("nobody", "", Evaluation.unknown(), null, Validity.OPEN),
                null,
                List.of(),
                null,
                Sex.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    private static Conviction bare() {
        return new Conviction(
                new Provenance("bare", "", Evaluation.unknown(), null, Validity.OPEN),
                new Conviction.Decision(null, null, null, null, null, null),
                List.of(),
                List.of(),
                null,
                null);
    }
}
