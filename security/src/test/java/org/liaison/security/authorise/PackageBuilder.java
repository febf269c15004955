// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Answer;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Conviction;
import org.liaison.schemas.exchange.Evaluation;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Location;
import org.liaison.schemas.exchange.Marking;
import org.liaison.schemas.exchange.Organisation;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.exchange.Sex;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.exchange.Term;
import org.liaison.schemas.exchange.Urgency;
import org.liaison.schemas.exchange.Validity;
import org.liaison.schemas.message.Converted;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.message.Personal;

/** Builds packages about invented people; starts as an ordinary exchange that every sandbox may have. */
final class PackageBuilder {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private static final OffsetDateTime MOMENT = OffsetDateTime.ofInstant(NOW, ZoneOffset.UTC);

    private List<Purpose> purposes = List.of(Purpose.INFORMATION_EXCHANGE);
    private String legalBasis = "Directive (EU) 2023/977 Art. 7";
    private Classification classification = Classification.BPL;
    private List<HandlingCode> codes = List.of(HandlingCode.H0);
    private String crimeArea = "EUROPOL-I-29";
    private Urgency urgency = Urgency.URGENT;
    private String originator = "SPOC Nowhere";
    private final Map<String, Marking> marks = new HashMap<>();
    private final List<Person> persons = new ArrayList<>();
    private final List<Organisation> organisations = new ArrayList<>();
    private final List<Location> locations = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Conviction> convictions = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();

    PackageBuilder originator(String stated) {
        originator = stated;
        return this;
    }

    /** Before the object itself. */
    PackageBuilder mark(String id, Marking marking) {
        marks.put(id, marking);
        return this;
    }

    PackageBuilder purposes(Purpose... stated) {
        purposes = Arrays.asList(stated);
        return this;
    }

    PackageBuilder legalBasis(String stated) {
        legalBasis = stated;
        return this;
    }

    PackageBuilder classification(Classification marking) {
        classification = marking;
        return this;
    }

    PackageBuilder codes(HandlingCode... stated) {
        codes = Arrays.asList(stated);
        return this;
    }

    PackageBuilder crimeArea(String area) {
        crimeArea = area;
        return this;
    }

    PackageBuilder urgency(Urgency stated) {
        urgency = stated;
        return this;
    }

    PackageBuilder person(String id, @Nullable SubjectCategory subject) {
        return person(id, subject, LocalDate.of(1980, 2, 3));
    }

    PackageBuilder person(String id, @Nullable SubjectCategory subject, LocalDate born) {
        persons.add(new Person(
                of(id, subject),
                new Person.Name(personal(id, "Testa"), personal(id, "Nowhere")),
                List.of(personal(id, "alias Nemo")),
                new Person.Birth(Personal.of(born), personal(id, "Nowheretown"), Personal.of(46)),
                Sex.FEMALE,
                List.of(Personal.of("SI")),
                List.of(new Person.Identification("passport", personal(id, "PX0000000"), "SI")),
                List.of(new Person.Contact("email", personal(id, "nobody@example.org"), true)),
                personal(id, "tall"),
                personal(id, "baker")));
        return this;
    }

    PackageBuilder organisation(String id, @Nullable SubjectCategory subject) {
        organisations.add(
                new Organisation(of(id, subject), personal(id, "Nowhere School"), "school", personal(id, "0000")));
        return this;
    }

    PackageBuilder location(String id, @Nullable SubjectCategory subject, String kind) {
        locations.add(new Location(
                of(id, subject),
                kind,
                List.of(personal(id, "1 Nowhere Road")),
                personal(id, "Nowheretown"),
                personal(id, "0000"),
                "SI",
                Personal.of(new Location.Coordinates(0, 0))));
        return this;
    }

    PackageBuilder account(String id, @Nullable SubjectCategory subject) {
        items.add(new Item.Account(
                of(id, subject),
                "chat.example",
                personal(id, "probus"),
                personal(id, "nemo"),
                List.of(personal(id, "Nemo")),
                List.of(personal(id, "https://chat.example/nemo"))));
        return this;
    }

    PackageBuilder device(String id, @Nullable SubjectCategory subject) {
        items.add(new Item.Device(of(id, subject), "IMEI", personal(id, "000000000000000")));
        return this;
    }

    PackageBuilder capture(String id, @Nullable SubjectCategory subject) {
        items.add(new Item.IpCapture(of(id, subject), personal(id, "192.0.2.7"), 4711, MOMENT, "login", false));
        return this;
    }

    PackageBuilder file(String id, @Nullable SubjectCategory subject) {
        items.add(new Item.MediaFile(
                of(id, subject),
                personal(id, "file"),
                Map.of("MD5", personal(id, "00")),
                "image/png",
                7L,
                List.of(new Item.Severity("SI-CAM", "1", "SI-1"))));
        return this;
    }

    PackageBuilder reference(String id, @Nullable SubjectCategory subject) {
        items.add(new Item.Reference(of(id, subject), "report", personal(id, "ref"), personal(id, "note")));
        return this;
    }

    PackageBuilder event(String id, @Nullable SubjectCategory subject) {
        events.add(new Event(of(id, subject), "chat", MOMENT, MOMENT, "KZ-1:173a", personal(id, "told")));
        return this;
    }

    PackageBuilder conviction(String id, @Nullable SubjectCategory subject) {
        var day = Personal.of(LocalDate.of(2020, 3, 4));
        convictions.add(new Conviction(
                of(id, subject),
                new Conviction.Decision(
                        "SI", personal(id, "ref"), personal(id, "file"), personal(id, "court"), day, day),
                List.of(new Conviction.Offence(
                        "KZ-1:176(3)", "1008 00", new Conviction.Span(day, day), "C", "M", 2, Answer.NO)),
                List.of(new Conviction.Sanction(
                        "1001",
                        "M",
                        new Conviction.Duration(2, 0, 0),
                        Answer.YES,
                        new Conviction.Duration(3, 0, 0),
                        null)),
                day,
                day));
        return this;
    }

    PackageBuilder connect(String from, ConnectionType type, String to) {
        connections.add(new Connection(from, type, to, Evaluation.unknown(), Validity.OPEN));
        return this;
    }

    ExchangePackage build() {
        var handling = new Handling(
                originator,
                "N-1/2026",
                purposes,
                legalBasis,
                classification,
                codes,
                codes.contains(HandlingCode.H3) ? "ask first" : null,
                crimeArea,
                List.of(new Term("SOLICIT", "1")),
                urgency,
                "handling urgent because of Nemo",
                List.of("siena-sandbox"));
        return new ExchangePackage(
                "package-1", NOW, handling, persons, organisations, locations, items, events, convictions, connections);
    }

    Converted to(String partner) {
        var id = new MessageId("00000000-0000-4000-8000-000000000001");
        return new Converted(new Header(id, "si-case", NOW, new PartnerId(partner)), build(), List.of());
    }

    private Provenance of(String id, @Nullable SubjectCategory subject) {
        return new Provenance(id, "/case/" + id, Evaluation.unknown(), subject, Validity.OPEN, marks.get(id));
    }

    /** Each value names its object, so that a leak can be traced. */
    private static Personal<String> personal(String id, String value) {
        return Personal.of(id + " " + value);
    }
}
