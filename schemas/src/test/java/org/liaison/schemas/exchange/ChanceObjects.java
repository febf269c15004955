// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.message.Personal;

/** Objects made by chance, each with an id of its own. */
final class ChanceObjects {

    private final Chance chance;
    private final boolean marked;
    private int made;

    ChanceObjects(Chance chance, boolean marked) {
        this.chance = chance;
        this.marked = marked;
    }

    Person person() {
        return new Person(
                provenance(),
                chance.maybe(this::name),
                chance.some(2, this::personal),
                chance.maybe(this::birth),
                chance.of(Sex.class),
                chance.some(2, () -> Personal.of(country())),
                chance.some(
                        2, () -> new Person.Identification(chance.label(), personal(), chance.maybe(this::country))),
                chance.some(2, () -> new Person.Contact(chance.label(), personal(), chance.maybe(chance::yes))),
                chance.maybe(this::personal),
                chance.maybe(this::personal));
    }

    Organisation organisation() {
        return new Organisation(provenance(), personal(), chance.maybe(chance::label), chance.maybe(this::personal));
    }

    Location location() {
        return new Location(
                provenance(),
                chance.maybe(chance::label),
                chance.some(3, this::personal),
                chance.maybe(this::personal),
                chance.maybe(this::personal),
                chance.maybe(this::country),
                chance.maybe(() ->
                        Personal.of(new Location.Coordinates(chance.between(-90, 90), chance.between(-180, 180)))));
    }

    Item item() {
        return switch (chance.below(5)) {
            case 0 -> account();
            case 1 -> new Item.Device(provenance(), chance.label(), personal());
            case 2 -> capture();
            case 3 -> file();
            default ->
                new Item.Reference(
                        provenance(), chance.label(), chance.maybe(this::personal), chance.maybe(this::personal));
        };
    }

    Event event() {
        return new Event(
                provenance(),
                chance.label(),
                chance.maybe(this::zoned),
                chance.maybe(this::zoned),
                chance.maybe(() -> "KZ-1:" + chance.label()),
                chance.maybe(this::personal));
    }

    Evaluation evaluation() {
        return new Evaluation(chance.of(SourceReliability.class), 1 + chance.below(4), chance.yes());
    }

    Validity validity() {
        var from = chance.maybe(this::instant);
        var until = chance.maybe(this::instant);
        return from != null && until != null && until.isBefore(from)
                ? new Validity(until, from)
                : new Validity(from, until);
    }

    Instant instant() {
        return Instant.ofEpochSecond(chance.below(Integer.MAX_VALUE), chance.yes() ? 0 : chance.below(1_000_000_000));
    }

    Provenance provenance() {
        return new Provenance(
                "o" + ++made + chance.line(),
                chance.line(),
                evaluation(),
                chance.maybe(() -> chance.of(SubjectCategory.class)),
                validity(),
                marked ? chance.maybe(this::marking) : null);
    }

    private Marking marking() {
        var codes = chance.some(2, () -> chance.of(HandlingCode.class));
        return new Marking(
                chance.maybe(() -> new PartnerId("nowhere-" + chance.below(100))),
                chance.maybe(chance::label),
                chance.maybe(() -> chance.of(Classification.class)),
                codes,
                codes.contains(HandlingCode.H3) ? chance.text() : chance.maybe(chance::text));
    }

    private Person.Name name() {
        return chance.yes()
                ? new Person.Name(personal(), chance.maybe(this::personal))
                : new Person.Name(chance.maybe(this::personal), personal());
    }

    private Person.Birth birth() {
        return new Person.Birth(
                chance.maybe(() -> Personal.of(LocalDate.ofEpochDay(chance.below(20_000)))),
                chance.maybe(this::personal),
                chance.maybe(() -> Personal.of(chance.below(151))));
    }

    private Item account() {
        return new Item.Account(
                provenance(),
                chance.maybe(chance::text),
                chance.maybe(this::personal),
                chance.maybe(this::personal),
                chance.some(2, this::personal),
                chance.some(2, this::personal));
    }

    private Item capture() {
        return new Item.IpCapture(
                provenance(),
                Personal.of(chance.yes() ? "192.0.2." + chance.below(256) : "2001:db8::" + chance.below(10)),
                chance.maybe(() -> 1 + chance.below(65_535)),
                chance.maybe(this::zoned),
                chance.maybe(chance::text),
                chance.maybe(chance::yes));
    }

    private Item file() {
        return new Item.MediaFile(
                provenance(),
                chance.maybe(this::personal),
                hashes(),
                chance.maybe(chance::label),
                chance.maybe(() -> chance.number() >>> 1),
                chance.some(2, () -> new Item.Severity(chance.label(), chance.maybe(chance::label), chance.label())));
    }

    private Map<String, Personal<String>> hashes() {
        var hashes = new HashMap<String, Personal<String>>();
        if (chance.yes()) {
            hashes.put("MD5", Personal.of("%016x%016x".formatted(chance.number(), chance.number())));
        }
        if (chance.yes()) {
            hashes.put("PHOTODNA", Personal.of("A+/z".repeat(47) + "QUI="));
        }
        return hashes;
    }

    private OffsetDateTime zoned() {
        return instant().atOffset(ZoneOffset.ofTotalSeconds(60 * (chance.below(2 * 840 + 1) - 840)));
    }

    String country() {
        return chance.yes() ? "SI" : "NL";
    }

    Personal<String> personal() {
        return Personal.of(chance.text());
    }
}
