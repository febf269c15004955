// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.message.Converted;
import org.liaison.schemas.message.Personal;

/**
 * The same record with values that stand nowhere else: the invented people are called Nowhere and Nobody, and so are
 * services, courts and words of the summary. Free text, display names and profile addresses repeat them.
 */
final class Distinctive {

    private int made = 0;
    private String last = "";

    static Converted of(Converted record) {
        var exchange = record.exchange();
        var distinctive = new Distinctive();
        var objects = exchange.objects().map(distinctive::object).toList();
        return new Converted(
                record.header(),
                ExchangePackage.of(
                        exchange.id(), exchange.createdAt(), exchange.handling(), objects, exchange.connections()),
                record.losses());
    }

    private ExchangeObject object(ExchangeObject object) {
        return switch (object) {
            case Person person -> person(person);
            case Item.Account account ->
                new Item.Account(
                        account.provenance(),
                        account.service(),
                        value(),
                        value(),
                        List.of(Personal.of("known as " + last)),
                        List.of(Personal.of("https://games.example/p/" + last)));
            case Item.Device device -> new Item.Device(device.provenance(), device.identifierType(), value());
            case Item.IpCapture capture ->
                new Item.IpCapture(
                        capture.provenance(),
                        Personal.of("2001:470:4e57::" + Integer.toHexString(0xa000 + ++made)),
                        capture.port(),
                        capture.at(),
                        capture.eventName(),
                        capture.possibleProxy());
            case Event event ->
                new Event(event.provenance(), event.kind(), event.from(), event.until(), event.offence(), told());
            case ExchangeObject other -> other;
        };
    }

    private Person person(Person person) {
        return new Person(
                person.provenance(),
                person.name() == null ? null : new Person.Name(value(), value()),
                person.aliases().stream().map(each -> value()).toList(),
                person.birth(),
                person.sex(),
                person.nationalities(),
                person.identifications().stream()
                        .map(each -> new Person.Identification(each.kind(), value(), each.country()))
                        .toList(),
                person.contacts().stream().map(this::contact).toList(),
                told(),
                person.occupation());
    }

    private Person.Contact contact(Person.Contact contact) {
        var mail = contact.kind().toLowerCase(Locale.ROOT).contains("mail");
        var value = mail ? value().reveal() + "@example.org" : "+386 7" + (31_900_000 + 7 * ++made);
        return new Person.Contact(contact.kind(), Personal.of(value), contact.verified());
    }

    private @Nullable Personal<String> told() {
        return last.isEmpty() ? null : Personal.of("It is said of " + last + " that nothing is known.");
    }

    private Personal<String> value() {
        made++;
        last = "qzx" + (char) ('a' + made / 676 % 26) + (char) ('a' + made / 26 % 26) + (char) ('a' + made % 26)
                + "wvk";
        return Personal.of(last);
    }
}
