// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Evaluation;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Location;
import org.liaison.schemas.exchange.Organisation;
import org.liaison.schemas.exchange.Packages;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.exchange.Sex;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.exchange.Term;
import org.liaison.schemas.exchange.Validity;
import org.liaison.schemas.message.Personal;
import org.liaison.schemas.taxonomy.Concept;
import org.liaison.schemas.taxonomy.Taxonomy;

/** Packages made by chance, with what hotlines report in the middle of everything else a package may hold. */
final class Sightings {

    private static final Taxonomy TAXONOMY = Taxonomy.load();
    private static final List<String> CODES =
            TAXONOMY.concepts().stream().map(Concept::code).toList();

    private final Random random;
    private final List<Person> persons = new ArrayList<>();
    private final List<Organisation> organisations = new ArrayList<>();
    private final List<Location> locations = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();
    private int made;

    private Sightings(long seed) {
        this.random = new Random(~seed);
    }

    static ExchangePackage of(long seed) {
        return new Sightings(seed).added(Packages.of(seed));
    }

    private ExchangePackage added(ExchangePackage any) {
        persons.addAll(any.persons());
        organisations.addAll(any.organisations());
        locations.addAll(any.locations());
        items.addAll(any.items());
        events.addAll(any.events());
        connections.addAll(any.connections());
        var event = random.nextInt(4) > 0 ? event() : null;
        for (int i = random.nextInt(4); i > 0; i--) {
            parts(page(event));
        }
        if (event != null) {
            parts(event);
        }
        return new ExchangePackage(
                any.id(),
                any.createdAt(),
                handling(any.handling()),
                persons,
                organisations,
                locations,
                items,
                events,
                any.convictions(),
                connections);
    }

    private Handling handling(Handling any) {
        var terms = new ArrayList<>(any.terms());
        for (int i = random.nextInt(4); i > 0; i--) {
            terms.add(new Term(CODES.get(random.nextInt(CODES.size())), random.nextInt(4) > 0 ? Codes.VERSION : "0"));
        }
        return new Handling(
                any.originator(),
                any.reference(),
                any.purposes(),
                any.legalBasis(),
                any.classification(),
                any.codes(),
                any.handlingText(),
                any.crimeArea(),
                terms,
                any.urgency(),
                any.urgencyReason(),
                any.recipients());
    }

    private String event() {
        var event = new Event(
                provenance("e"), Kinds.REPORT, maybe(this::zoned), maybe(this::zoned), rarely("KZ-1:176(3)"), null);
        events.add(event);
        if (random.nextBoolean()) {
            var hotline = new Organisation(provenance("o"), text(), Kinds.HOTLINE, maybe(this::text));
            organisations.add(hotline);
            connect(hotline.id(), ConnectionType.REPORTED, event.id());
            located(hotline.id(), Kinds.SEAT);
        }
        reference(Kinds.EARLIER, text(), event.id());
        reference(Kinds.ofSystem(Kinds.SYSTEMS.get(random.nextInt(Kinds.SYSTEMS.size()))), text(), event.id());
        var quality = List.of("complete", "usable", "incomplete", "not-usable", "good");
        reference(Kinds.QUALITY, Personal.of(quality.get(random.nextInt(5))), event.id());
        return event.id();
    }

    private String page(@Nullable String event) {
        var page = new Item.Reference(provenance("i"), Kinds.PAGE, maybe(this::text), rarely(text()));
        items.add(random.nextBoolean() ? items.size() : 0, page);
        if (event != null && random.nextInt(4) > 0) {
            connect(page.id(), ConnectionType.ASSOCIATED_WITH, event);
        }
        return page.id();
    }

    private void parts(String owner) {
        reference(Kinds.REFERRER, text(), owner);
        reference(Kinds.ENVIRONMENT, code(), owner);
        if (random.nextInt(3) == 0) {
            var host = new Organisation(provenance("o"), text(), Kinds.HOST, rarely(text()));
            organisations.add(host);
            connect(owner, ConnectionType.ASSOCIATED_WITH, host.id());
        }
        located(owner, Kinds.HOSTING);
        if (random.nextInt(3) == 0) {
            var address = Personal.of(random.nextInt(8) > 0 ? "198.51.100." + random.nextInt(256) : "nowhere");
            var capture = new Item.IpCapture(
                    provenance("i"), address, maybe(() -> 443), maybe(this::zoned), rarely("login"), rarely(true));
            items.add(capture);
            connectMostly(capture.id(), ConnectionType.CAPTURED_FROM, owner);
        }
        step(owner);
        for (int i = random.nextInt(3); i > 0; i--) {
            file(owner);
        }
    }

    private void step(String owner) {
        if (random.nextBoolean()) {
            var kind = Kinds.STEPS.get(random.nextInt(Kinds.STEPS.size()));
            var step = new Event(provenance("e"), kind, maybe(this::zoned), maybe(this::zoned), null, rarely(text()));
            events.add(step);
            connect(step.id(), ConnectionType.ASSOCIATED_WITH, owner);
        }
    }

    private void file(String owner) {
        var file = new Item.MediaFile(
                provenance("i"),
                rarely(text()),
                hashes(),
                maybe(() -> random.nextInt(4) == 0 ? "" : "image/jpeg"),
                maybe(() -> (long) random.nextInt(1_000_000)),
                severities());
        items.add(file);
        connectMostly(owner, ConnectionType.CONTAINS, file.id());
        for (int i = random.nextInt(3); i > 0; i--) {
            child(file.id());
        }
    }

    private void child(String file) {
        var provenance =
                new Provenance("p" + ++made, "exhibit", Evaluation.unknown(), SubjectCategory.VICTIM, Validity.OPEN);
        var name = rarely(new Person.Name(text(), null));
        var sex = List.of(Sex.UNKNOWN, Sex.MALE, Sex.FEMALE, Sex.OTHER).get(random.nextInt(4));
        persons.add(new Person(provenance, name, List.of(), null, sex, List.of(), List.of(), List.of(), null, null));
        connect(file, ConnectionType.DEPICTS, provenance.id());
        var band = new Provenance("i" + ++made, "exhibit", Evaluation.unknown(), SubjectCategory.VICTIM, Validity.OPEN);
        items.add(new Item.Reference(band, Kinds.AGE, code(), rarely(text())));
        connect(band.id(), ConnectionType.ASSOCIATED_WITH, provenance.id());
    }

    private void reference(String kind, Personal<String> text, String owner) {
        if (random.nextBoolean()) {
            var reference = new Item.Reference(provenance("i"), kind, text, rarely(text()));
            items.add(reference);
            connect(reference.id(), ConnectionType.ASSOCIATED_WITH, owner);
        }
    }

    private void located(String owner, String kind) {
        if (random.nextBoolean()) {
            var city = rarely(text());
            var country = random.nextInt(6) == 0 ? null : "NL";
            locations.add(new Location(provenance("l"), kind, List.of(), city, null, country, null));
            connect(owner, ConnectionType.LOCATED_AT, locations.getLast().id());
        }
    }

    private void connectMostly(String from, ConnectionType type, String to) {
        if (random.nextInt(5) > 0) {
            connect(from, type, to);
        }
    }

    private void connect(String from, ConnectionType type, String to) {
        var validity = random.nextInt(8) == 0 ? validity() : Validity.OPEN;
        var connection = new Connection(from, type, to, Evaluation.unknown(), validity);
        connections.add(connection);
        if (random.nextInt(20) == 0) {
            connections.add(connection);
        }
    }

    private Provenance provenance(String letter) {
        var subject = random.nextInt(10) == 0 ? SubjectCategory.SUSPECT : null;
        var validity = random.nextInt(4) == 0 ? validity() : Validity.OPEN;
        return new Provenance(letter + "-" + ++made, "exhibit", Evaluation.unknown(), subject, validity);
    }

    private Validity validity() {
        return new Validity(instant(), random.nextInt(3) == 0 ? instant().plusSeconds(4_000_000_000L) : null);
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE), random.nextInt(1_000_000_000));
    }

    private OffsetDateTime zoned() {
        return OffsetDateTime.ofInstant(instant(), ZoneOffset.ofHours(random.nextInt(5)));
    }

    private Map<String, Personal<String>> hashes() {
        var hashes = new HashMap<String, Personal<String>>();
        for (var each : List.of("MD5:16", "SHA1:20", "SHA256:32", "md5:16", "PHOTODNA:144")) {
            var parts = each.split(":", -1);
            if (random.nextInt(3) == 0) {
                var bytes = new byte[Integer.parseInt(parts[1])];
                random.nextBytes(bytes);
                hashes.put(parts[0], Personal.of(HexFormat.of().formatHex(bytes)));
            }
        }
        return hashes;
    }

    private List<Item.Severity> severities() {
        var severities = new ArrayList<Item.Severity>();
        for (int i = random.nextInt(5); i > 0; i--) {
            severities.add(
                    switch (random.nextInt(4)) {
                        case 0 -> new Item.Severity("INTERPOL", null, "baseline");
                        case 1 -> new Item.Severity("INHOPE-UCS", random.nextBoolean() ? "3.1" : "", "label");
                        default -> new Item.Severity(Codes.SCALE, Codes.VERSION, code().reveal());
                    });
        }
        return severities;
    }

    private Personal<String> code() {
        return Personal.of(random.nextInt(10) == 0 ? "NOWHERE" : CODES.get(random.nextInt(CODES.size())));
    }

    private Personal<String> text() {
        return Personal.of(List.of("Nowhere", "", "O'Nobody \"Nemo\"", "Niemand\n", "😀", "\u2028", " ", "a&<b>")
                .get(random.nextInt(8)));
    }

    private <T> @Nullable T rarely(T value) {
        return random.nextInt(5) == 0 ? value : null;
    }

    private <T> @Nullable T maybe(Supplier<T> maker) {
        return random.nextInt(4) == 0 ? null : maker.get();
    }
}
