// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaison.schemas.cases.CaseFolder;
import org.liaison.schemas.checks.Checks;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.format.Reader;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;

/** Reads tables for the tests of this package. */
final class MeCases {

    static final TableReader READER = TableReader.meCase();

    private static final Instant RECEIVED = Instant.parse("2026-11-22T12:00:00Z");

    private MeCases() {}

    static Mapping mapping() {
        return MappingFile.read("me-case.yaml", resource("me-case.yaml"), name -> Optional.of(resource(name)));
    }

    private static byte[] resource(String name) {
        try (var stream = Objects.requireNonNull(TableReader.class.getResourceAsStream(name))) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String grooming() {
        return new String(CaseFolder.named("me-online-grooming").document().bytes(), StandardCharsets.UTF_8);
    }

    static List<Finding> findings(String table) {
        return findings(READER, bytes(table));
    }

    static List<Finding> findings(Reader reader, byte[] table) {
        return switch (reader.read(new Document(reader.format(), table))) {
            case Reading.Unreadable unreadable -> unreadable.findings();
            case Reading.Read read ->
                Stream.concat(read.findings().stream(), Checks.ask(read.record().facts(), RECEIVED).stream())
                        .toList();
        };
    }

    static List<String> told(String table) {
        return findings(table).stream().map(Finding::toString).toList();
    }

    static Conversion.Done convert(String table) {
        return convert(READER, bytes(table));
    }

    static Conversion.Done convert(Reader reader, byte[] table) {
        var read = (Reading.Read) reader.read(new Document(reader.format(), table));
        return (Conversion.Done) read.record().toExchange(intake(reader.format()));
    }

    static ExchangePackage exchange(String table) {
        return convert(table).exchange();
    }

    private static byte[] bytes(String table) {
        return table.getBytes(StandardCharsets.UTF_8);
    }

    private static Intake intake(String format) {
        return new Intake(
                new Header(new MessageId("00000000-0000-4000-8000-000000000001"), format, RECEIVED, null),
                new Intake.Defaults(
                        "me-spoc",
                        List.of("siena-sandbox"),
                        List.of(Purpose.INFORMATION_EXCHANGE),
                        "the default legal basis",
                        Classification.BPL,
                        List.of(HandlingCode.H1)));
    }
}
