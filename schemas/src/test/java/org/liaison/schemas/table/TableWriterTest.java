// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Packages;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.sicase.Revealed;

class TableWriterTest {

    private static final int PACKAGES = 500;
    private static final Header HEADER = new Header(
            new MessageId("00000000-0000-4000-8000-000000000001"), "x", Instant.parse("2026-11-22T12:00:00Z"), null);

    record Format(TableWriter writer, Book book) {

        List<Sheet> sheets(ExchangePackage exchange) {
            return book.read(writer.write(exchange, HEADER).document().bytes());
        }

        @Override
        public String toString() {
            return writer.format();
        }
    }

    static Stream<Format> formats() {
        return Stream.of(new Format(TableWriter.csv(), new CsvBook()), new Format(TableWriter.xlsx(), new XlsxBook()));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyValueOfAPackageStandsInACell(Format format) {
        for (long seed = 0; seed < PACKAGES; seed++) {
            var exchange = Packages.of(seed);
            var sheets = format.sheets(exchange);
            var cells = Revealed.of(List.of(
                    sheets.stream().map(Sheet::columns).toList(),
                    sheets.stream()
                            .flatMap(sheet -> sheet.rows().stream())
                            .map(Sheet.Row::cells)
                            .toList()));

            var missing = Arrays.stream(Revealed.of(exchange).split("[\\r\\n]+"))
                    .filter(value -> !cells.contains(value))
                    .filter(value -> !value.matches("[0-9-]+t.*z"))
                    .toList();

            assertThat(missing).as("seed %d", seed).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void thereIsOneSheetAKindAndOneRowAnObject(Format format) {
        var sheets = format.sheets(MeCases.exchange(MeCases.grooming()));

        assertThat(sheets.stream()
                        .collect(Collectors.summingInt(each -> each.rows().size())))
                .isEqualTo(1
                        + 3
                        + 1
                        + 4
                        + 1
                        + MeCases.exchange(MeCases.grooming()).connections().size());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aCellThatLooksLikeAFormulaIsMadeHarmlessAndThatIsSaid(Format format) {
        var table = "BROJ_PREDMETA;KRIVICNO_DJELO;OZNAKA_LICA;ULOGA;PREZIME\nKU-1;211b;L1;O;=1+1\n";
        var rendition = format.writer().write(MeCases.exchange(table), HEADER);

        assertThat(format.book().read(rendition.document().bytes()))
                .anySatisfy(sheet -> assertThat(sheet.rows().getFirst().cells()).contains("'=1+1"));
        assertThat(rendition.losses())
                .filteredOn(each -> each.kind() == Loss.Kind.NARROWED)
                .extracting(Loss::path)
                .containsExactly("persons/family");
    }

    @Test
    void theSamePackageMakesTheSameBytes() {
        var exchange = Packages.of(5);

        assertThat(TableWriter.csv().write(exchange, HEADER))
                .isEqualTo(TableWriter.csv().write(exchange, HEADER));
    }
}
