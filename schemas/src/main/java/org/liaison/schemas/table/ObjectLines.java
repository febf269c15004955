// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Conviction;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Location;
import org.liaison.schemas.exchange.Organisation;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.Provenance;

/** Writes each object as a line of the table of its kind. */
final class ObjectLines {

    private final Ledger ledger;

    ObjectLines(Ledger ledger) {
        this.ledger = ledger;
    }

    Line line(ExchangeObject object) {
        return switch (object) {
            case Person person -> person(person);
            case Organisation organisation ->
                begin("organisations", organisation.provenance())
                        .put("name", organisation.name())
                        .put("kind", organisation.kind())
                        .put("registration", organisation.registration());
            case Location location -> location(location);
            case Item item -> item(item);
            case Event event ->
                begin("events", event.provenance())
                        .put("kind", event.kind())
                        .put("from", event.from())
                        .put("until", event.until())
                        .put("offence", event.offence())
                        .put("description", event.description());
            case Conviction conviction ->
                ConvictionLines.fill(begin("convictions", conviction.provenance()), conviction);
        };
    }

    private Line begin(String table, Provenance provenance) {
        return new Line(table, ledger)
                .put("id", provenance.id())
                .put("subject", provenance.subject())
                .put("evaluation", provenance.evaluation().code())
                .put("evaluation assumed", provenance.evaluation().assumed())
                .put("valid from", provenance.validity().from())
                .put("valid until", provenance.validity().until())
                .put("source", provenance.sourceReference());
    }

    private Line person(Person person) {
        var name = person.name();
        var birth = person.birth();
        return begin("persons", person.provenance())
                .put("given", name == null ? null : name.given())
                .put("family", name == null ? null : name.family())
                .put("aliases", person.aliases())
                .put("born", birth == null ? null : birth.on())
                .put("birth place", birth == null ? null : birth.place())
                .put("age", birth == null ? null : birth.age())
                .put("sex", person.sex())
                .put("nationalities", person.nationalities())
                .put("document kinds", each(person.identifications(), Person.Identification::kind))
                .put("document numbers", each(person.identifications(), Person.Identification::number))
                .put("document countries", each(person.identifications(), document -> orDash(document.country())))
                .put("contact kinds", each(person.contacts(), Person.Contact::kind))
                .put("contacts", each(person.contacts(), Person.Contact::value))
                .put("contacts verified", each(person.contacts(), contact -> orDash(contact.verified())))
                .put("description", person.description())
                .put("occupation", person.occupation());
    }

    private static <T> List<Object> each(List<T> all, Function<T, Object> part) {
        return all.stream().map(part).toList();
    }

    /** Lists of one object stand side by side, so a gap needs a mark. */
    static Object orDash(@Nullable Object value) {
        return value == null ? "-" : value;
    }

    private Line location(Location location) {
        var at = location.coordinates();
        return begin("locations", location.provenance())
                .put("kind", location.kind())
                .put("lines", location.lines())
                .put("city", location.city())
                .put("post code", location.postCode())
                .put("country", location.country())
                .put("latitude", at == null ? null : Line.open(at).latitude())
                .put("longitude", at == null ? null : Line.open(at).longitude());
    }

    private Line item(Item item) {
        return switch (item) {
            case Item.Account account ->
                begin("accounts", account.provenance())
                        .put("service", account.service())
                        .put("identifier", account.identifier())
                        .put("screen name", account.screenName())
                        .put("display names", account.displayNames())
                        .put("profiles", account.profileUrls());
            case Item.Device device ->
                begin("devices", device.provenance())
                        .put("identifier type", device.identifierType())
                        .put("identifier", device.identifier());
            case Item.IpCapture capture ->
                begin("ip-captures", capture.provenance())
                        .put("address", capture.address())
                        .put("port", capture.port())
                        .put("at", capture.at())
                        .put("event", capture.eventName())
                        .put("possible proxy", capture.possibleProxy());
            case Item.MediaFile file -> file(file);
            case Item.Reference reference ->
                begin("references", reference.provenance())
                        .put("kind", reference.kind())
                        .put("reference", reference.reference())
                        .put("note", reference.note());
        };
    }

    private Line file(Item.MediaFile file) {
        var line = begin("files", file.provenance())
                .put("name", file.name())
                .put("media type", file.mediaType())
                .put("size", file.size())
                .put(
                        "severity schemes",
                        file.severities().stream().map(Item.Severity::scheme).toList())
                .put(
                        "severity versions",
                        file.severities().stream()
                                .map(each -> each.version() == null ? "-" : each.version())
                                .toList())
                .put(
                        "severity labels",
                        file.severities().stream().map(Item.Severity::label).toList());
        file.hashes().forEach(line::put);
        return line;
    }
}
