// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Personal;

/** A workbook says the same as the table of comma-separated values, and does nothing by itself. */
class XlsxTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void aWorkbookSaysTheSameAsCommaSeparatedValues() {
        var table = ((Csv.Table) Csv.read(MeCases.grooming().getBytes(StandardCharsets.UTF_8), List.of("IME"))).sheet();

        var workbook = workbook(sheet -> {
            for (int column = 0; column < table.columns().size(); column++) {
                sheet.value(0, column, table.columns().get(column));
                for (int row = 0; row < table.rows().size(); row++) {
                    sheet.value(row + 1, column, table.rows().get(row).cell(column));
                }
            }
        });

        assertThat(MeCases.findings(MeCases.READER, workbook)).isEmpty();
        assertThat(MeCases.convert(MeCases.READER, workbook)).isEqualTo(MeCases.convert(MeCases.grooming()));
    }

    @Test
    void readsDaysMomentsAndNumbersByTheirFormat() {
        var done = MeCases.convert(MeCases.READER, typed());

        var person = done.exchange().persons().getFirst();
        var capture = (Item.IpCapture) done.exchange().items().getFirst();
        assertThat(person.birth()).isEqualTo(new Person.Birth(Personal.of(LocalDate.of(1988, 3, 14)), null, null));
        assertThat(capture.port()).isEqualTo(50123);
        assertThat(capture.at()).hasToString("2026-10-02T16:41:07+02:00");
    }

    @Test
    void refusesACellThatComputes() {
        var workbook = workbook(sheet -> {
            small(sheet);
            sheet.formula(1, 2, "1+1");
        });

        assertThat(codes(workbook)).containsExactly("GW-VAL-010");
    }

    @Test
    void refusesACellWhoseComputationFailed() {
        var part = """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">
                <c r="A1" t="e"><v>#N/A</v></c></row></sheetData></worksheet>""";

        assertThat(codes(changed(workbook(XlsxTest::small), SHEET, part.getBytes(StandardCharsets.UTF_8))))
                .contains("GW-VAL-010");
    }

    @Test
    void refusesABookOfTooManySheets() {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "liaison", "1.0")) {
            for (int i = 0; i < 21; i++) {
                small(workbook.newWorksheet("s" + i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        assertThat(codes(out.toByteArray())).containsExactly("GW-VAL-003");
    }

    @Test
    void refusesABombBeforeItIsBuilt() {
        var bomb = changed(workbook(XlsxTest::small), "xl/media/zeros.bin", new byte[70 << 20]);

        assertThat(codes(bomb)).containsExactly("GW-VAL-003");
    }

    @Test
    void refusesAPictureInAWorkbook() {
        var picture = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};

        assertThat(codes(changed(workbook(XlsxTest::small), "xl/media/image1.png", picture)))
                .containsExactly("GW-VAL-021");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ1", "A99999999", "", "1A"})
    void refusesACellAtAnAddressThatCostsMemory(String address) {
        var part = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c r=\"" + address + "\"><v>1</v></c></row></sheetData></worksheet>";

        assertThat(codes(changed(workbook(XlsxTest::small), SHEET, part.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("GW-VAL-003");
    }

    @Test
    void refusesADocumentTypeDeclaration() {
        var part = "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>".getBytes(StandardCharsets.UTF_8);

        assertThat(codes(changed(workbook(XlsxTest::small), SHEET, part))).contains("GW-VAL-002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", SHEET, "[Content_Types].xml"})
    void refusesAPartThatIsSomethingElse(String part) {
        var broken = changed(workbook(XlsxTest::small), part, "<x/>".getBytes(StandardCharsets.UTF_8));

        assertThat(MeCases.findings(MeCases.READER, broken))
                .allSatisfy(each -> assertThat(each.code()).isIn("GW-VAL-001", "GW-VAL-010", "GW-VAL-030"));
    }

    @Test
    void refusesAWorkbookThatIsCutOff() {
        var whole = typed();

        for (int length = 5; length < whole.length; length += 97) {
            assertThat(codes(Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .isNotEmpty();
        }
    }

    private interface Content {
        void fill(Worksheet sheet);
    }

    private static byte[] typed() {
        return workbook(sheet -> {
            small(sheet);
            var names = List.of("OZNAKA_LICA", "ULOGA", "DATUM_RODJENJA", "IP_ADRESA", "PORT", "VRIJEME_PRISTUPA");
            for (int i = 0; i < names.size(); i++) {
                sheet.value(0, i + 2, names.get(i));
            }
            sheet.value(1, 2, "L1");
            sheet.value(1, 3, "O");
            sheet.value(1, 4, LocalDate.of(1988, 3, 14));
            sheet.style(1, 4).format("dd.mm.yyyy").set();
            sheet.value(1, 5, "192.0.2.44");
            sheet.value(1, 6, 50123);
            sheet.value(1, 7, LocalDateTime.of(2026, 10, 2, 16, 41, 7));
            sheet.style(1, 7).format("dd.mm.yyyy hh:mm:ss").set();
        });
    }

    private static void small(Worksheet sheet) {
        sheet.value(0, 0, "BROJ_PREDMETA");
        sheet.value(0, 1, "KRIVICNO_DJELO");
        sheet.value(1, 0, "KU-1");
        sheet.value(1, 1, "211b");
    }

    private static byte[] workbook(Content content) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "liaison", "1.0")) {
            content.fill(workbook.newWorksheet("Predmet"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] changed(byte[] workbook, String name, byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var from = ZipFile.builder().setByteArray(workbook).get();
                var to = new ZipOutputStream(out)) {
            for (var entry : Collections.list(from.getEntries())) {
                if (!entry.getName().equals(name)) {
                    put(to, entry.getName(), from.getInputStream(entry).readAllBytes());
                }
            }
            put(to, name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream to, String name, byte[] content) throws IOException {
        to.putNextEntry(new ZipEntry(name));
        to.write(content);
        to.closeEntry();
    }

    private static List<String> codes(byte[] workbook) {
        return MeCases.findings(MeCases.READER, workbook).stream()
                .map(Finding::code)
                .distinct()
                .toList();
    }
}
