// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.schemas.conviction.ConvictionReader;
import org.liaison.schemas.eis.EisBatch;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Formats;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.sicase.SiCaseReader;
import org.liaison.schemas.umf.UmfLikeReader;
import org.liaison.schemas.umf.UmfLikeWriter;

/** A case that says {@code writes=} keeps what each of those formats makes of it, and what it loses. */
class FurtherFormatsTest {

    private static final Formats FORMATS = new Formats(
            List.of(new SiCaseReader(), new ConvictionReader(), new UmfLikeReader(UmfLikeReader.shipped())),
            List.of(new UmfLikeWriter(UmfLikeReader.shipped()), new EisBatch("si-spoc")));
    private static final Header HEADER = new Header(
            new MessageId("00000000-0000-4000-8000-000000000001"), "", Instant.parse("2026-11-22T12:00:00Z"), null);
    private static final Intake INTAKE = new Intake(
            HEADER,
            new Intake.Defaults(
                    "si-spoc",
                    List.of("siena-sandbox"),
                    List.of(Purpose.INFORMATION_EXCHANGE),
                    "Directive (EU) 2023/977, Article 7",
                    Classification.BPL,
                    List.of(HandlingCode.H1)));

    static Stream<CaseFolder> writing() {
        return CaseFolder.all().stream().filter(each -> !each.writes().isEmpty());
    }

    @Test
    void everyFormatThatCasesNameIsKnown() {
        assertThat(writing().flatMap(each -> each.writes().stream()))
                .isNotEmpty()
                .allSatisfy(format -> assertThat(FORMATS.findWriter(format)).isPresent());
    }

    @ParameterizedTest
    @MethodSource("writing")
    void everyFormatOfTheCaseComesAboutAsTheFolderShows(CaseFolder folder) {
        var exchange = converted(folder);

        for (var format : folder.writes()) {
            var rendition = FORMATS.findWriter(format).orElseThrow().write(exchange, HEADER);
            var document = new String(rendition.document().bytes(), StandardCharsets.UTF_8);

            folder.golden("5-render." + format + ".xml").matches(document.replace("><", ">\n<") + "\n");
            folder.golden("5-render." + format + ".losses")
                    .matches(rendition.losses().stream()
                            .map(each ->
                                    each.path() + " " + each.kind() + ": " + each.why() + "; " + each.done() + "\n")
                            .collect(Collectors.joining()));
        }
    }

    private static ExchangePackage converted(CaseFolder folder) {
        var reader = FORMATS.findReader(folder.format()).orElseThrow();
        var read = (Reading.Read) reader.read(folder.document());
        return ((Conversion.Done) read.record().toExchange(INTAKE)).exchange();
    }
}
