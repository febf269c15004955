// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.eis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Answer;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Conviction;
import org.liaison.schemas.exchange.Evaluation;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.ExchangeWriter;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.exchange.Sex;
import org.liaison.schemas.exchange.SourceReliability;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.exchange.Urgency;
import org.liaison.schemas.exchange.Validity;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.Personal;

/** Makes packages of invented people, to measure and to try with. The same seed makes the same packages. */
public final class EisGenerator {

    /** Of each package: persons, and for each a document, an account, an offence, and a device or a conviction. */
    public static final int ENTITIES = 50;

    private static final int PERSONS = 10;
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

    private EisGenerator() {}

    /** {@code packages} packages with {@link #ENTITIES} entities each, made one by one. */
    public static Iterator<ExchangePackage> packages(long seed, long packages) {
        return LongStream.range(0, packages)
                .mapToObj(each -> new Making(new Random(seed + each)).exchange())
                .iterator();
    }

    /** Arguments: number of packages, directory, seed. Writes an exchange package a file. */
    public static void main(String... arguments) throws IOException {
        var directory = Files.createDirectories(Path.of(arguments[1]));
        var writer = new ExchangeWriter();
        var packages = packages(Long.parseLong(arguments[2]), Long.parseLong(arguments[0]));
        var header = new Header(new MessageId(new UUID(0, 0).toString()), "exchange", AT, null);
        for (int i = 1; packages.hasNext(); i++) {
            var document = writer.write(packages.next(), header).document();
            Files.write(directory.resolve("package-%07d.xml".formatted(i)), document.bytes());
        }
    }

    /** One package in the making. */
    private static final class Making {
        private final Random random;
        private final List<Person> persons = new ArrayList<>();
        private final List<Item> items = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();
        private final List<Conviction> convictions = new ArrayList<>();
        private final List<Connection> connections = new ArrayList<>();

        Making(Random random) {
            this.random = random;
        }

        ExchangePackage exchange() {
            var id = new UUID(random.nextLong(), random.nextLong()).toString();
            for (int i = 1; i <= PERSONS; i++) {
                persons.add(person(i));
                items.add(account(i));
                events.add(new Event(provenance("e" + i, null), "offence", null, null, "KZ-1:176(3)", null));
                connect("p" + i, ConnectionType.USES, "i" + i);
                connect("p" + i, ConnectionType.SUSPECT_OF, "e" + i);
                if (i % 2 == 0) {
                    convictions.add(conviction(i));
                    connect("p" + i, ConnectionType.CONVICTED, "c" + i);
                } else {
                    items.add(device(i));
                    connect("p" + i, ConnectionType.OWNS, "d" + i);
                }
            }
            return new ExchangePackage(
                    id, AT, handling(id), persons, List.of(), List.of(), items, events, convictions, connections);
        }

        private Person person(int number) {
            var suffix = Integer.toString(random.nextInt(1_000_000));
            return new Person(
                    provenance("p" + number, SubjectCategory.SUSPECT),
                    new Person.Name(Personal.of("Testa"), Personal.of("Nowhere-" + suffix)),
                    List.of(),
                    new Person.Birth(
                            Personal.of(LocalDate.ofEpochDay(random.nextInt(12_000))), Personal.of("Nemograd"), null),
                    random.nextBoolean() ? Sex.MALE : Sex.FEMALE,
                    List.of(Personal.of("SI")),
                    List.of(new Person.Identification("passport", Personal.of("X" + suffix), "SI")),
                    List.of(new Person.Contact("email", Personal.of("nemo" + suffix + "@example.org"), true)),
                    null,
                    null);
        }

        private Item account(int number) {
            return new Item.Account(
                    provenance("i" + number, SubjectCategory.SUSPECT),
                    "chat.example",
                    Personal.of(Long.toString(random.nextLong() >>> 1)),
                    Personal.of("niemand" + random.nextInt(1_000_000)),
                    List.of(),
                    List.of());
        }

        private Item device(int number) {
            return new Item.Device(
                    provenance("d" + number, SubjectCategory.SUSPECT),
                    "IMEI",
                    Personal.of("%015d".formatted(random.nextInt(1_000_000))));
        }

        private Conviction conviction(int number) {
            var day = LocalDate.ofEpochDay(15_000L + random.nextInt(4_000));
            return new Conviction(
                    provenance("c" + number, SubjectCategory.SUSPECT),
                    new Conviction.Decision(
                            "SI",
                            Personal.of("R-" + random.nextInt(1_000_000)),
                            null,
                            Personal.of("Court of Nemograd"),
                            Personal.of(day),
                            Personal.of(day.plusDays(30))),
                    List.of(new Conviction.Offence("KZ-1:176(3)", "1008 00", null, "C", null, 1, Answer.NO)),
                    List.of(new Conviction.Sanction(
                            "1001", null, new Conviction.Duration(1, 6, 0), Answer.NO, null, null)),
                    null,
                    null);
        }

        private void connect(String from, ConnectionType type, String to) {
            connections.add(
                    new Connection(from, type, to, new Evaluation(SourceReliability.B, 2, false), Validity.OPEN));
        }

        private static Provenance provenance(String id, @Nullable SubjectCategory subject) {
            return new Provenance(
                    id, "generated", new Evaluation(SourceReliability.B, 2, false), subject, Validity.OPEN);
        }

        private static Handling handling(String id) {
            return new Handling(
                    "si-spoc",
                    "CASE-" + id.substring(0, 8),
                    List.of(Purpose.CROSS_CHECKING),
                    "Directive (EU) 2023/977 Art. 7",
                    Classification.BPL,
                    List.of(HandlingCode.H1),
                    null,
                    "EUROPOL-I-29",
                    List.of(),
                    Urgency.NORMAL,
                    null,
                    List.of());
        }
    }
}
