// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.app.KnownFormats;
import org.liaison.app.Ourselves;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.format.Formats;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.format.Writer;
import org.liaison.schemas.message.Converted;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.message.Personal;
import org.liaison.schemas.message.Refusal;
import org.liaison.security.authorise.Agreements;
import org.liaison.security.authorise.Approvals;
import org.liaison.security.authorise.Authorised;
import org.liaison.security.authorise.Consents;
import org.liaison.security.authorise.PolicyGate;
import org.liaison.security.authorise.Pseudonyms;
import org.liaison.security.keys.PseudonymKey;

/** Of every sample record, in every format that can be written: no value that a pseudonym stands for is anywhere. */
class PseudonymsInEveryFormatTest {

    private static final PartnerId HIDING = new PartnerId("hiding");
    private static final PartnerId PLAIN = new PartnerId("plain");
    private static final int TELLING = 5;

    private final Formats formats = KnownFormats.of(Ourselves.DEFAULT, null);
    private final PseudonymKey key = PseudonymKey.random();
    private @Nullable PolicyGate gate;

    @TempDir
    private Path agreements;

    @BeforeEach
    void agree() throws IOException {
        Files.writeString(agreements.resolve("plain.yaml"), agreement("plain", ""));
        Files.writeString(
                agreements.resolve("hiding.yaml"),
                agreement(
                        "hiding",
                        "    pseudonymise: [name, identifications, contacts, accounts, devices, ip-captures]\n"));
        var known = Agreements.read(agreements);
        gate = new PolicyGate(
                () -> known, new PolicyGate.Ports(Consents.NONE, Approvals.NONE, pseudonyms()), Clock.systemUTC());
    }

    @Test
    void noClearValueIsInAnyDocument() throws IOException {
        var leaks = new HashSet<String>();
        var written = new HashSet<String>();
        int told = 0;
        for (var record : records()) {
            for (var writer : formats.writers()) {
                var hidden = text(record, HIDING, writer);
                for (var needle : needles(record)) {
                    if (hidden.isPresent() && hidden.get().contains(needle)) {
                        leaks.add(writer.format() + ": " + needle);
                    }
                }
                hidden.ifPresent(each -> written.add(writer.format()));
            }
            var plain = text(record, PLAIN, writer("exchange")).orElse("");
            told += needles(record).stream().anyMatch(plain::contains) ? 1 : 0;
        }

        assertThat(leaks).isEmpty();
        assertThat(written).hasSizeGreaterThan(8);
        assertThat(told).as("records whose values are there without the rule").isGreaterThan(8);
    }

    @Test
    void thePartnerReadsThatValuesArePseudonyms() throws IOException {
        for (var format : List.of("exchange", "siena-like")) {
            var documents = new ArrayList<String>();
            for (var record : records()) {
                text(record, HIDING, writer(format)).ifPresent(documents::add);
            }

            assertThat(documents).as(format).anyMatch(each -> each.contains("pseudonymised=\"true\""));
        }
    }

    @Test
    void thePackageWithPseudonymsIsReadAgainWithoutAFinding() throws IOException {
        for (var record : records()) {
            for (var format : List.of("exchange", "siena-like")) {
                var document = document(record, HIDING, writer(format));
                if (document.isPresent()) {
                    var reading = formats.findReader(format).orElseThrow().read(document.get());

                    assertThat(reading).as(format).isInstanceOf(Reading.Read.class);
                    assertThat(((Reading.Read) reading).findings()).as(format).isEmpty();
                }
            }
        }
    }

    private Writer writer(String format) {
        return formats.writers().stream()
                .filter(each -> each.format().equals(format))
                .findFirst()
                .orElseThrow();
    }

    private Optional<String> text(Converted record, PartnerId partner, Writer writer) throws IOException {
        var document = document(record, partner, writer);
        return document.isEmpty()
                ? Optional.empty()
                : Optional.of(plain(document.get().bytes()));
    }

    private Optional<Document> document(Converted record, PartnerId partner, Writer writer) {
        var gate = Objects.requireNonNull(this.gate);
        try {
            return Optional.of(
                    ((Authorised) gate.admit(record.to(partner))).render(writer).document());
        } catch (Refusal e) {
            return Optional.empty(); // nothing of it may leave, or the format is for other records
        }
    }

    private Pseudonyms pseudonyms() {
        return new Pseudonyms() {
            @Override
            public boolean arePossible() {
                return true;
            }

            @Override
            public byte[] mac(PartnerId partner, byte[] text) {
                return key.mac(partner, text);
            }
        };
    }

    private List<Converted> records() throws IOException {
        try (var folders = Files.walk(Home.cases(), 2)) {
            return folders.filter(each -> each.getFileName().toString().startsWith("1-ingest."))
                    .sorted()
                    .flatMap(each -> new Read(formats).convert(each, null).stream())
                    .map(Distinctive::of)
                    .toList();
        }
    }

    private static Set<String> needles(Converted record) {
        var needles = new HashSet<String>();
        record.exchange()
                .objects()
                .flatMap(PseudonymsInEveryFormatTest::hidden)
                .flatMap(Stream::ofNullable)
                .map(each -> each.reveal().toLowerCase(Locale.ROOT))
                .filter(each -> each.length() >= TELLING)
                .forEach(needles::add);
        return needles;
    }

    private static Stream<@Nullable Personal<String>> hidden(ExchangeObject object) {
        return switch (object) {
            case Person person ->
                Stream.of(
                                person.name() == null
                                        ? Stream.<Personal<String>>empty()
                                        : Stream.of(
                                                person.name().given(),
                                                person.name().family()),
                                person.aliases().stream(),
                                person.identifications().stream().map(Person.Identification::number),
                                person.contacts().stream().map(Person.Contact::value))
                        .flatMap(each -> each);
            case Item.Account account -> Stream.of(account.identifier(), account.screenName());
            case Item.Device device -> Stream.of(device.identifier());
            case Item.IpCapture capture -> Stream.of(capture.address());
            case ExchangeObject other -> Stream.empty();
        };
    }

    /** Also of what is packed: nobody is hidden by compression. */
    private static String plain(byte[] document) throws IOException {
        var text = new StringBuilder(new String(document, StandardCharsets.UTF_8));
        if (text.indexOf("PK") == 0) {
            try (var zip = ZipFile.builder().setByteArray(document).get()) {
                for (var entry : Collections.list(zip.getEntries())) {
                    try (var in = zip.getInputStream(entry)) {
                        text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        } else if (text.indexOf("%PDF") == 0) {
            try (var pdf = Loader.loadPDF(document)) {
                text.append(new PDFTextStripper().getText(pdf));
            }
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private static String agreement(String partner, String minimisation) {
        var areas = String.join(
                ", ",
                IntStream.rangeClosed(1, 30).mapToObj(n -> "EUROPOL-I-" + n).toList());
        var subjects = """
                    legalBasis: any
                    subjects: {suspect: annex2, potential-offender: annex2, victim: annex2, witness: annex2,
                      contact: annex2, informant: annex2, reporter: annex2}
                    strict: invented
                    approval: none
                """;
        return """
                partner: %s
                title: Invented
                country: SI
                reviewed: {by: [head, officer], on: 2026-10-01}
                classification: TOP_SECRET
                channel: TOP_SECRET
                crimeAreas: [%s]
                honours: [H0, H1, H2, H3]
                rules:
                  - id: analysis
                    purposes: [18(2)(b), 18(2)(c), 18(2)(d)]
                %s%s  - id: cross-checking
                    purposes: [18(2)(a), 18(2)(b), 18(2)(c), 18(2)(d)]
                %s%s""".formatted(partner, areas, subjects, minimisation, subjects, minimisation);
    }
}
