// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.schemas.checks.Catalogue;
import org.liaison.schemas.checks.Checks;
import org.liaison.schemas.conviction.ConvictionReader;
import org.liaison.schemas.cybertip.CyberTipJsonReader;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.format.Reader;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.hotline.HotlineReader;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.sicase.SiCaseReader;
import org.liaison.schemas.table.TableReader;
import org.liaison.schemas.umf.UmfLikeReader;

/** Every case does at reading, checking and converting what its properties say. */
class CasesTest {

    /** A format whose reader is missing here is not tested here. */
    private static final List<Reader> READERS = List.of(
            new SiCaseReader(),
            new ConvictionReader(),
            TableReader.meCase(),
            new UmfLikeReader(UmfLikeReader.shipped()),
            new HotlineReader(),
            new CyberTipJsonReader());

    private static final Instant RECEIVED = Instant.parse("2026-11-22T12:00:00Z");

    /** Media are removed from the bytes before any reader sees them. */
    private static final Set<String> DECIDED_BEFORE_READING = Set.of("GW-VAL-021");

    static Stream<CaseFolder> readable() {
        return CaseFolder.all().stream()
                .filter(each ->
                        READERS.stream().anyMatch(reader -> reader.format().equals(each.format())));
    }

    static Stream<CaseFolder> delivered() {
        return readable().filter(each -> each.expect().equals("delivered"));
    }

    static Stream<CaseFolder> unconvertible() {
        return readable().filter(each -> each.codes().contains("GW-CON-101"));
    }

    @ParameterizedTest
    @MethodSource("readable")
    void readingAndCheckingFindExactlyWhatTheCaseExpects(CaseFolder folder) {
        var expected = folder.codes().stream()
                .filter(code -> code.startsWith("GW-VAL-"))
                .filter(code -> !DECIDED_BEFORE_READING.contains(code))
                .collect(Collectors.toCollection(TreeSet::new));

        var found = findings(read(folder)).stream().map(Finding::code).collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("delivered")
    void conversionLosesExactlyWhatTheCaseShows(CaseFolder folder) {
        var done = (Conversion.Done) convert(folder);

        folder.golden("3-convert.losses")
                .matches(done.losses().stream().map(CasesTest::line).collect(Collectors.joining()));
    }

    @ParameterizedTest
    @MethodSource("unconvertible")
    void conversionRefusesWhatTheCrosswalkDoesNotKnow(CaseFolder folder) {
        var impossible = (Conversion.Impossible) convert(folder);

        assertThat(impossible.findings()).extracting(Finding::code).containsOnly("GW-CON-101");
    }

    @Test
    void everyCaseNamesItsOutcomeAndOnlyCodesThatAreExplained() {
        assertThat(CaseFolder.all()).hasSizeGreaterThanOrEqualTo(15).allSatisfy(folder -> {
            assertThat(folder.expect()).isIn("delivered", "held", "refused", "duplicate", "dead");
            assertThat(folder.codes().isEmpty())
                    .isEqualTo(List.of("delivered", "held").contains(folder.expect()));
            assertThat(Catalogue.load().codes()).containsAll(folder.codes());
            assertThat(folder.properties().getProperty("title")).isNotBlank();
            assertThat(folder.document().size()).isBetween(1_000, 20_000);
        });
    }

    private static Reading read(CaseFolder folder) {
        return reader(folder).read(folder.document());
    }

    private static Reader reader(CaseFolder folder) {
        return READERS.stream()
                .filter(each -> each.format().equals(folder.format()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Finding> findings(Reading reading) {
        return switch (reading) {
            case Reading.Unreadable broken -> broken.findings();
            case Reading.Read read ->
                Stream.concat(read.findings().stream(), Checks.ask(read.record().facts(), RECEIVED).stream())
                        .toList();
        };
    }

    private static Conversion convert(CaseFolder folder) {
        return ((Reading.Read) read(folder)).record().toExchange(intake(folder.format()));
    }

    private static Intake intake(String format) {
        var header = new Header(new MessageId("00000000-0000-4000-8000-000000000001"), format, RECEIVED, null);
        return new Intake(
                header,
                new Intake.Defaults(
                        "si-spoc",
                        List.of("siena-sandbox"),
                        List.of(Purpose.INFORMATION_EXCHANGE),
                        "Directive (EU) 2023/977, Article 7",
                        Classification.BPL,
                        List.of(HandlingCode.H1)));
    }

    private static String line(Loss loss) {
        return loss.path() + " " + loss.kind() + "\n";
    }
}
