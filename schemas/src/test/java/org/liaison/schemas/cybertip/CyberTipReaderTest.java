// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.format.Opening;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Finding;

class CyberTipReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"report", "fileDetails"})
    void recognisesItsRootsWithoutNamespace(String root) {
        assertThat(Intakes.READER.recognises(new Opening.Xml(new QName(root)))).isTrue();
        assertThat(Intakes.READER.recognises(new Opening.Xml(new QName("urn:other", root))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"victim", "incidentSummary", "reportResponse", "SiCase"})
    void recognisesNoOtherRoot(String root) {
        assertThat(Intakes.READER.recognises(new Opening.Xml(new QName(root)))).isFalse();
    }

    @Test
    void refusesTheLiteralWithoutItsLastLetterAndDoesNotQuoteIt() {
        var findings = Intakes.read(Cases.ingest("cybertip-wrong-literal")).findings();

        assertThat(findings).singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo("GW-VAL-010");
            assertThat(each.place()).endsWith("/report[1]/incidentSummary[1]/incidentType[1]");
            assertThat(each.toString()).doesNotContain("Enticement");
        });
    }

    @Test
    void takesAnEmptyAnnotationForYes() {
        var read = Intakes.read(Reports.with("<reportAnnotations><sextortion/></reportAnnotations>", ""));

        assertThat(read.findings()).isEmpty();
        var done = Intakes.convert(Reports.with("<reportAnnotations><sextortion/></reportAnnotations>", ""));
        assertThat(done.exchange().handling().terms()).extracting("code").contains("SOLICIT.SEXTORTION");
    }

    @Test
    void refusesAnAnnotationThatSaysNo() {
        var read = Intakes.read(Reports.with("<reportAnnotations><spam>false</spam></reportAnnotations>", ""));

        assertThat(read.findings()).extracting(Finding::code).containsExactly("GW-VAL-010");
    }

    @Test
    void refusesTwoVariantsInOneBlock() {
        var two = "<internetDetails><webPageIncident/><chatImIncident/></internetDetails>";

        assertThat(Intakes.read(Reports.with("", two)).findings())
                .extracting(Finding::code)
                .containsExactly("GW-VAL-010");
    }

    @Test
    void takesNoNoticeOfTheSchemaThatADocumentNames() {
        var hinted = Reports.minimal()
                .replace(
                        "<report>",
                        "<report xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                                + " xsi:noNamespaceSchemaLocation='https://xsd.example/ispws/xsd'>");

        assertThat(Intakes.read(hinted).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<report",
                "<SiCase xmlns='urn:liaison:si-case:1'/>",
                "<victim/>",
                "<!DOCTYPE report [<!ENTITY e 'x'>]><report>&e;</report>"
            })
    void neverThrowsOnWhatItCannotRead(String text) {
        var document = new Document("cybertip", text.getBytes(StandardCharsets.UTF_8));

        var findings = switch (Intakes.READER.read(document)) {
            case Reading.Unreadable unreadable -> unreadable.findings();
            case Reading.Read read -> read.findings();
        };

        assertThat(findings).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<report/>",
                "<report><incidentSummary/><reporter/><victim/></report>",
                "<report><incidentSummary><incidentDateTime>yesterday</incidentDateTime></incidentSummary>"
                        + "<personOrUserReported><ipCaptureEvent/><deviceId/><associatedAccount/></personOrUserReported></report>",
                "<report><internetDetails/><internetDetails><cellPhoneIncident><latitude>x</latitude>"
                        + "</cellPhoneIncident></internetDetails></report>",
                "<fileDetails/>",
                "<fileDetails><originalFileHash/><details type='HASH'><nameValuePair/></details><ipCaptureEvent/></fileDetails>"
            })
    void statesFactsOfADocumentThatBrokeItsSchema(String text) {
        var read = Intakes.read(text);

        List<Fact> facts = read.record().facts();

        assertThat(read.findings()).isNotEmpty();
        assertThat(facts).isEmpty();
    }
}
