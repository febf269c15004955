// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.exchange.Term;
import org.liaison.schemas.exchange.Urgency;
import org.liaison.schemas.format.Opening;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;

class TableReaderTest {

    private static final String ONE = "BROJ_PREDMETA;KRIVICNO_DJELO;OZNAKA_LICA;ULOGA;NADIMAK\nKU-1;211b;L1;O;nemo77\n";

    @Test
    void recognisesItsColumnsInAnyOrderAndNoOthers() {
        var own = Opening.of("PORT;KRIVICNO_DJELO;BROJ_PREDMETA\n".getBytes(StandardCharsets.UTF_8));
        var other = Opening.of("PORT;KRIVICNO_DJELO\n".getBytes(StandardCharsets.UTF_8));

        assertThat(MeCases.READER.recognises(own)).isTrue();
        assertThat(MeCases.READER.recognises(other)).isFalse();
        assertThat(MeCases.READER.recognises(new Opening.Zip())).isFalse();
    }

    @Test
    void rowsWithTheSameKeySpeakOfOneObject() {
        var exchange = MeCases.exchange(MeCases.grooming());

        assertThat(exchange.persons()).hasSize(3);
        assertThat(exchange.events()).hasSize(1);
        assertThat(exchange.items().stream().filter(Item.Account.class::isInstance))
                .hasSize(2);
        assertThat(exchange.items().stream().filter(Item.IpCapture.class::isInstance))
                .hasSize(2);
        assertThat(exchange.locations()).hasSize(1);
    }

    @Test
    void readsDaysMomentsNumbersListsAndCodesAsTheMappingSays() {
        var exchange = MeCases.exchange(MeCases.grooming());
        var suspect = exchange.persons().getFirst();
        var capture = (Item.IpCapture) exchange.items().get(1);

        assertThat(suspect.birth()).isEqualTo(new Person.Birth(Personal.of(LocalDate.of(1988, 3, 14)), null, null));
        assertThat(exchange.handling().terms()).containsExactly(new Term("SOLICIT.MEET", "1"));
        assertThat(exchange.handling().urgency()).isEqualTo(Urgency.URGENT);
        assertThat(exchange.events().getFirst().offence()).isEqualTo("KZ-CG:211b");
        assertThat(exchange.events().getFirst().from()).isEqualTo(OffsetDateTime.parse("2026-10-02T16:40:00+02:00"));
        assertThat(capture.at()).isEqualTo(OffsetDateTime.parse("2026-10-02T16:41:07+02:00"));
        assertThat(suspect.nationalities()).hasSize(2);
        assertThat(suspect.provenance().evaluation().code()).isEqualTo("B2");
    }

    @Test
    void whatAChildUsesIsTheChildsData() {
        var exchange = MeCases.exchange(MeCases.grooming());

        assertThat(exchange.objects())
                .extracting(ExchangeObject::id, each -> each.provenance().subject())
                .contains(
                        tuple("i1", SubjectCategory.SUSPECT),
                        tuple("i2", SubjectCategory.SUSPECT),
                        tuple("i4", SubjectCategory.VICTIM),
                        tuple("e1", null));
    }

    @Test
    void connectsObjectsOfARowAndThoseAKeyLeadsTo() {
        var exchange = MeCases.exchange(MeCases.grooming());

        assertThat(exchange.connections())
                .extracting(each -> each.from() + " " + each.type() + " " + each.to())
                .contains("p1 SUSPECT_OF e1", "p2 VICTIM_OF e1", "p1 USES i1", "i2 CAPTURED_FROM i1")
                .contains("p2 " + ConnectionType.ASSOCIATED_WITH + " p1")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void readsEverySeparatorWithAndWithoutByteOrderMark(String separator) {
        var table = ONE.replace(";", separator);

        assertThat(MeCases.exchange(table)).isEqualTo(MeCases.exchange(ONE));
        assertThat(MeCases.exchange("\uFEFF" + table)).isEqualTo(MeCases.exchange(ONE));
    }

    @Test
    void takesQuotedSeparatorsQuotesAndLineBreaksAsTheyStand() {
        var exchange = MeCases.exchange(ONE.replace("nemo77", "\"ne;mo \"\"77\"\"\nx\""));

        assertThat(exchange.persons().getFirst().aliases()).isEqualTo(List.of(Personal.of("ne;mo \"77\"\nx")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+382", "-x", "@home", "=cmd|' /C calc'!A0"})
    void aCellThatLooksLikeAFormulaIsData(String cell) {
        var exchange = MeCases.exchange(ONE.replace("NADIMAK", "PREZIME").replace("nemo77", cell));

        assertThat(exchange.persons().getFirst().name()).isEqualTo(new Person.Name(null, Personal.of(cell)));
    }

    @Test
    void aColumnThatTheMappingDoesNotNameIsOneLossByItsNumber() {
        var losses = MeCases.convert(ONE.replace("NADIMAK", "Testa Nowhere")).losses();

        assertThat(losses)
                .filteredOn(each -> each.kind() == Loss.Kind.NO_HOME)
                .singleElement()
                .extracting(Loss::path)
                .isEqualTo("column 5");
        assertThat(losses.toString()).doesNotContain("Nowhere");
    }

    @Test
    void aKeyAloneOfAThingNobodyDescribesIsALoss() {
        var losses = MeCases.convert("BROJ_PREDMETA;KRIVICNO_DJELO;OZNAKA_NALOGA\nKU-1;211b;N1\n")
                .losses();

        assertThat(losses).extracting(Loss::path).contains("column OZNAKA_NALOGA");
    }

    @Test
    void anAbsentEvaluationIsAssumedAndSaid() {
        var done = MeCases.convert(ONE);

        assertThat(done.exchange().objects())
                .allMatch(each -> each.provenance().evaluation().assumed());
        assertThat(done.losses()).extracting(Loss::path).contains("*/evaluation");
    }

    @Test
    void findingsNameLineAndColumnAndNeverTheValue() {
        assertThat(MeCases.told(
                        "BROJ_PREDMETA;KRIVICNO_DJELO;OZNAKA_LICA;ULOGA;DATUM_RODJENJA\nKU-1;Nowhere;L1;O;Nemo\n"))
                .containsExactlyInAnyOrder(
                        "GW-VAL-010 at line 2, column DATUM_RODJENJA: the cell is a day in one of the date patterns of the mapping",
                        "GW-VAL-030 at line 2, column KRIVICNO_DJELO: the cell holds a code of its code table");
    }

    @Test
    void rowsOfTwoCasesInOneFileAreAFinding() {
        assertThat(MeCases.told(ONE + "KU-2;211b;L1;O;\n"))
                .containsExactly(
                        "GW-VAL-031 at line 3, column BROJ_PREDMETA: the rows of one thing say the same of it");
    }

    @Test
    void aLocalTimeThatWasTwiceNamesNoInstant() {
        var table = "BROJ_PREDMETA;KRIVICNO_DJELO;VRIJEME_OD\nKU-1;211b;25.10.2026 02:30:00\n";

        assertThat(MeCases.findings(table)).extracting(Finding::code).containsExactly("GW-VAL-104");
    }

    @Test
    void anObjectWithoutWhatMakesItOneIsAFinding() {
        assertThat(MeCases.told("BROJ_PREDMETA;KRIVICNO_DJELO;IP_ADRESA;PORT\nKU-1;211b;;443\n"))
                .contains(
                        "GW-VAL-010 at line 2, column IP_ADRESA: the other cells of its object are nothing without it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "BROJ_PREDMETA;KRIVICNO_DJELO",
                "BROJ_PREDMETA;KRIVICNO_DJELO\n\n",
                "BROJ_PREDMETA;KRIVICNO_DJELO\nKU-1\n",
                "BROJ_PREDMETA;KRIVICNO_DJELO\nKU-1;211b;x\n",
                "BROJ_PREDMETA;KRIVICNO_DJELO;PORT;PORT\nKU-1;211b;;\n",
                "BROJ_PREDMETA;KRIVICNO_DJELO\nKU-1;\"211b",
                "BROJ_PREDMETA;KRIVICNO_DJELO\nKU-1;\"211b\"x\n",
                "BROJ_PREDMETA;PORT\nKU-1;1\n",
                "PK\u0003\u0004 is no workbook"
            })
    void refusesWhatIsNoTableOfItsOwn(String table) {
        assertThat(MeCases.findings(table)).isNotEmpty();
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        var table = ONE.replace("nemo", "š").getBytes(Charset.forName("windows-1250"));

        assertThat(MeCases.findings(MeCases.READER, table))
                .extracting(Finding::code)
                .containsExactly("GW-VAL-001");
    }

    @Test
    void refusesTablesBeyondTheLimits() {
        var wide = ONE.replace("\n", ";" + "x".repeat(3) + ";x".repeat(300) + "\n");
        var tall = ONE + "KU-1;211b;L1;O;\n".repeat(20_001);
        var cell = ONE.replace("nemo77", "n".repeat(40_000));

        assertThat(List.of(wide, tall, cell))
                .allSatisfy(table -> assertThat(MeCases.findings(table))
                        .extracting(Finding::code)
                        .containsExactly("GW-VAL-003"));
    }
}
