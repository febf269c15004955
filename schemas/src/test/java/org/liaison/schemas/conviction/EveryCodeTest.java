// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.conviction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.schemas.conviction.EcrisCode.Kind;
import org.liaison.schemas.ecris.EcrisWriter;

/** Every row of the code tables is read from an extract, and those with a place in a message are written there. */
class EveryCodeTest {

    private static final Set<Kind> OF_OFFENCES = Set.of(Kind.OFFENCE, Kind.COMPLETION, Kind.PARTICIPATION);
    private static final Set<Kind> OF_SANCTIONS = Set.of(Kind.SANCTION, Kind.NATURE);

    private static final EcrisWriter WRITER = EcrisWriter.response("SI");

    static List<EcrisCode> offencesAndSanctions() {
        return EcrisCodes.shipped().all().stream()
                .filter(each -> OF_OFFENCES.contains(each.kind()) || OF_SANCTIONS.contains(each.kind()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("offencesAndSanctions")
    void isReadAndWritten(EcrisCode code) {
        var extract = extract(code);

        assertThat(Extracts.findings(extract)).isEmpty();
        var done = Extracts.convert(extract);
        var message = WRITER.write(done.exchange(), Extracts.HEADER).document();

        assertThat(new String(message.bytes(), StandardCharsets.UTF_8)).contains(">" + code.reference() + "<");
        assertThat(done.losses().stream().anyMatch(each -> each.why().contains("from memory")))
                .isEqualTo(code.certainty() == Certainty.RECALLED);
    }

    @Test
    void allKindsOfCodesAreThereInTheNumbersThatTheSourcesHave() {
        var counts = EcrisCodes.shipped().all().stream()
                .collect(Collectors.groupingBy(EcrisCode::kind, Collectors.counting()));

        System.out.println("coverage ecris codes: " + offencesAndSanctions().size() + " read and written, " + counts);
        assertThat(counts)
                .containsEntry(Kind.OFFENCE, 103L)
                .containsEntry(Kind.SANCTION, 44L)
                .containsEntry(Kind.PURPOSE, 8L)
                .containsEntry(Kind.RESPONSE, 6L);
    }

    @Test
    void noCodeStandsInATableTwice() {
        assertThat(EcrisCodes.shipped().all())
                .extracting(each -> each.kind() + " " + each.code())
                .doesNotHaveDuplicates();
    }

    @Test
    void sexualOffencesAreFromMemoryUntilSomebodyChecksThem() {
        assertThat(EcrisCodes.shipped().find(Kind.OFFENCE, "1008 00"))
                .hasValueSatisfying(each -> assertThat(each.certainty()).isEqualTo(Certainty.RECALLED));
    }

    @Test
    void aCheckedTableReplacesOurs(@TempDir Path directory) throws IOException {
        Files.writeString(
                directory.resolve("ecris-offences.csv"),
                "list,code,reference,title,certainty,note\nOFFENCE,1008 00,O-00-100800,Checked,OFFICIAL,\n");
        var codes = EcrisCodes.replacedFrom(directory);

        assertThat(Extracts.findings(new ConvictionReader(codes, true), Extracts.text("conviction-final-sentence")))
                .isEmpty();
        assertThat(codes.find(Kind.OFFENCE, "0101 00")).isEmpty();
        assertThat(codes.find(Kind.SANCTION, "1001")).isPresent();
    }

    private static String extract(EcrisCode code) {
        var whole = OF_OFFENCES.contains(code.kind()) ? "Offence" : "Sanction";
        var element = Set.of(Kind.OFFENCE, Kind.SANCTION).contains(code.kind())
                ? "Category"
                : code.kind().name().charAt(0) + code.kind().name().substring(1).toLowerCase(Locale.ROOT);
        return """
                <ConvictionExtract xmlns="urn:liaison:conviction:1" version="1">
                  <Context><Register>Nowhere</Register><Reference>K-1</Reference><IssuedAt>2026-11-20T09:30:00Z</IssuedAt>
                    <Request>NL-SI-REQ-000000000000042</Request></Context>
                  <Person><Family>Nemo</Family></Person>
                  <Conviction reference="K-2"><Country>SI</Country><%1$s><%2$s>%3$s</%2$s></%1$s></Conviction>
                </ConvictionExtract>
                """.formatted(whole, element, code.code());
    }
}
