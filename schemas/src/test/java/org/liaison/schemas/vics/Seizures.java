// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Evaluation;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Packages;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.exchange.Validity;
import org.liaison.schemas.message.Personal;

/** Packages made by chance, with files in the middle of everything else a package may hold. */
final class Seizures {

    private static final List<String> KINDS = Stream.concat(
                    Stream.of(Home.values()).map(Home::kind), Stream.of(MediaToExchange.EXIF, "case-number"))
            .toList();
    private static final List<String> LABELS = List.of(
            "SelfGenerated=true", "IsDistributed=false", "VictimIdentified=true", "IsSuspected=maybe", "0", "3", "-1");
    private static final List<String> SCHEMES = List.of("VICS-us", "VICS-us", "VICS-mark", "VICS-mark", "COPINE");

    private final Random random;
    private final List<Item> items = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();
    private int made;

    private Seizures(long seed) {
        this.random = new Random(~seed);
    }

    static ExchangePackage of(long seed) {
        return new Seizures(seed).added(Packages.of(seed));
    }

    private ExchangePackage added(ExchangePackage any) {
        items.addAll(any.items());
        events.addAll(any.events());
        connections.addAll(any.connections());
        for (int i = random.nextInt(4); i > 0; i--) {
            file();
        }
        return new ExchangePackage(
                any.id(),
                any.createdAt(),
                any.handling(),
                any.persons(),
                any.organisations(),
                any.locations(),
                items,
                events,
                any.convictions(),
                connections);
    }

    private void file() {
        var source = random.nextBoolean() ? "Media/" + random.nextInt(5) : "exhibit";
        var validity = random.nextInt(3) == 0 ? validity() : Validity.OPEN;
        var file = new Item.MediaFile(
                provenance("f", source, validity),
                maybe(this::personal),
                hashes(),
                maybe(() -> "image/jpeg"),
                maybe(() -> (long) random.nextInt(1_000_000)),
                severities());
        items.add(random.nextBoolean() ? items.size() : 0, file);
        for (int i = random.nextInt(7); i > 0; i--) {
            reference(file.id());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            event(file.id());
        }
    }

    private void reference(String file) {
        var kind = KINDS.get(random.nextInt(KINDS.size()));
        var reference = new Item.Reference(
                provenance("r", place(), random.nextInt(8) == 0 ? validity() : Validity.OPEN),
                kind,
                kind.equals("comment") && random.nextInt(4) > 0 ? null : maybe(this::personal),
                kind.equals("comment") || random.nextInt(4) == 0 ? maybe(this::personal) : null);
        items.add(reference);
        connect(reference.id(), file);
    }

    private void event(String file) {
        var at = maybe(() -> OffsetDateTime.ofInstant(instant(), ZoneOffset.ofHours(random.nextInt(5))));
        var kind = random.nextBoolean() ? "file-created" : "file-written";
        var event = new Event(
                provenance("t", place(), Validity.OPEN),
                kind,
                at,
                null,
                null,
                random.nextInt(5) == 0 ? maybe(this::personal) : null);
        events.add(event);
        connect(event.id(), file);
    }

    private void connect(String from, String to) {
        var type = random.nextInt(8) == 0 ? ConnectionType.CONTAINS : ConnectionType.ASSOCIATED_WITH;
        connections.add(new Connection(from, type, to, Evaluation.unknown(), Validity.OPEN));
    }

    private String place() {
        return random.nextBoolean() ? "/value[1]/MediaFiles[" + (1 + random.nextInt(3)) + "]/FilePath" : "elsewhere";
    }

    private Provenance provenance(String letter, String source, Validity validity) {
        var subject = random.nextInt(10) == 0 ? SubjectCategory.VICTIM : null;
        return new Provenance(letter + ++made, source, Evaluation.unknown(), subject, validity);
    }

    private Validity validity() {
        return new Validity(instant(), random.nextInt(3) == 0 ? instant().plusSeconds(4_000_000_000L) : null);
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE), random.nextInt(1_000_000_000));
    }

    private Map<String, Personal<String>> hashes() {
        var hashes = new HashMap<String, Personal<String>>();
        for (var each :
                List.of("MD5:16", "SHA1:20", "SHA256:32", "SHA-256:32", "PHOTODNA:144", "TLSH:35", "SHA512:5")) {
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
        for (int i = random.nextInt(4); i > 0; i--) {
            var scheme = SCHEMES.get(random.nextInt(SCHEMES.size()));
            var version = scheme.equals("VICS-us") ? "2.0" : null;
            severities.add(new Item.Severity(scheme, version, LABELS.get(random.nextInt(LABELS.size()))));
        }
        return severities;
    }

    private Personal<String> personal() {
        return Personal.of(List.of("Nowhere", "", "O'Nobody \"Nemo\"", "Niemand\n", "😀", "\u2028", " ")
                .get(random.nextInt(7)));
    }

    private <T> @Nullable T maybe(Supplier<T> maker) {
        return random.nextInt(4) == 0 ? null : maker.get();
    }
}
