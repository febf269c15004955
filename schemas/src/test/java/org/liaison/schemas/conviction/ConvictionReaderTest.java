// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.conviction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.format.Opening;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Loss;

class ConvictionReaderTest {

    private static final String FINAL = Extracts.text("conviction-final-sentence");

    @Test
    void recognisesAnExtractByItsOpening() {
        var reader = new ConvictionReader();

        assertThat(reader.recognises(Opening.of(Extracts.document(FINAL).bytes())))
                .isTrue();
        assertThat(reader.recognises(Opening.of("<Other/>".getBytes(StandardCharsets.UTF_8))))
                .isFalse();
    }

    @Test
    void connectsThePersonWithEveryConviction() {
        var exchange =
                Extracts.convert(Extracts.text("conviction-suspended-and-fine")).exchange();

        assertThat(exchange.persons())
                .singleElement()
                .satisfies(person -> assertThat(person.provenance().subject()).isEqualTo(SubjectCategory.SUSPECT));
        assertThat(exchange.connections())
                .filteredOn(each -> each.type() == ConnectionType.CONVICTED)
                .extracting(each -> each.from() + " " + each.to())
                .containsExactly("p1 k1", "p1 k2");
    }

    @Test
    void saysOfEveryCodeFromMemoryThatItIsUnverified() {
        assertThat(Extracts.convert(FINAL).losses())
                .filteredOn(each -> each.why().contains("from memory"))
                .extracting(Loss::path)
                .containsExactly("Conviction[1]/Offence[1]/Category");
    }

    @Test
    void refusesCodesFromMemoryWhenItIsSetSo() {
        var strict = new ConvictionReader(EcrisCodes.shipped(), true);

        assertThat(Extracts.findings(strict, FINAL))
                .extracting(Finding::toString)
                .containsExactly(
                        "GW-VAL-051 at Conviction[1]/Offence[1]/Category: the row of the code was checked against the official text");
    }

    @Test
    void namesThePlaceOfEveryUnknownCodeAtOnce() {
        assertThat(Extracts.findings(Extracts.text("conviction-unknown-code")))
                .allMatch(each -> each.code().equals("GW-VAL-050"))
                .extracting(Finding::place)
                .containsExactly(
                        "Context/Purpose",
                        "Conviction[1]/Offence[1]/Category",
                        "Conviction[1]/Offence[1]/Completion",
                        "Conviction[1]/Offence[1]/Participation",
                        "Conviction[1]/Sanction[1]/Category",
                        "Conviction[1]/Sanction[1]/Nature");
    }

    @Test
    void namesThePlacesOfDaysThatAreOutOfOrder() {
        assertThat(Extracts.findings(Extracts.text("conviction-days-out-of-order")))
                .extracting(Finding::place)
                .containsExactlyInAnyOrder(
                        "Conviction[1]/FinalOn", "Conviction[1]/Offence[1]/Until", "Conviction[1]/Offence[1]/From");
    }

    @Test
    void refusesADocumentTypeDeclaration() {
        var hostile = FINAL.replace("<ConvictionExtract", "<!DOCTYPE a [<!ENTITY b 'c'>]><ConvictionExtract");

        assertThat(Extracts.findings(hostile)).extracting(Finding::code).containsExactly("GW-VAL-002");
    }

    @Test
    void givesAFindingForEverythingThatBreaksTheSchemaWithItsLine() {
        var broken = FINAL.replace("<Country>SI<", "<Country>Nowhere<").replace("months=\"6\"", "months=\"-6\"");

        assertThat(Extracts.findings(broken))
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(each -> each.code().equals("GW-VAL-010"))
                .noneMatch(each -> each.toString().contains("Nowhere"));
    }

    @Test
    void leavesAPersonWithoutConvictionsNobodys() {
        var exchange =
                Extracts.convert(Extracts.text("conviction-none-on-record")).exchange();

        assertThat(exchange.persons())
                .allSatisfy(each -> assertThat(each.provenance().subject()).isNull());
    }
}
