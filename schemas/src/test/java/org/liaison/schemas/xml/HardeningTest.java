// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.schemas.exchange.xml.ExchangePackageXml;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.sienalike.xml.PackageXml;

class HardeningTest {

    private static final String VALID = """
            <ExchangePackage xmlns="urn:liaison:exchange:1" id="p1" createdAt="2026-01-02T03:04:05Z">
              <Handling>
                <Originator>si-spoc</Originator>
                <Reference>K/1</Reference>
                <Purpose>INFORMATION_EXCHANGE</Purpose>
                <LegalBasis>ZNPPol</LegalBasis>
                <Classification>BPL</Classification>
                <HandlingCode>H0</HandlingCode>
                <CrimeArea>EUROPOL-I-29</CrimeArea>
                <Urgency>NORMAL</Urgency>
              </Handling>
              <Objects>
                <Person id="o1" sourceReference="Case/Person[1]" subject="SUSPECT">
                  <Evaluation source="A" information="1"/>
                  <Name><Family>Nowhere</Family></Name>
                  <Sex>UNKNOWN</Sex>
                  <Nationality>SI</Nationality>
                </Person>
                <IpCapture id="o2" sourceReference="">
                  <Evaluation source="A" information="1"/>
                  <Address>192.0.2.1</Address>
                  <Port>4711</Port>
                  <At>2026-01-02T03:04:05+01:00</At>
                </IpCapture>
                <MediaFile id="o3" sourceReference="">
                  <Evaluation source="A" information="1"/>
                  <Hash algorithm="MD5">d41d8cd98f00b204e9800998ecf8427e</Hash>
                </MediaFile>
                <Connection from="o1" type="USES" to="o2"><Evaluation source="A" information="1"/></Connection>
              </Objects>
            </ExchangePackage>
            """;

    private final XmlFormat<ExchangePackageXml> format =
            new XmlFormat<>(ExchangePackageXml.class, "/org/liaison/schemas/xsd/exchange.xsd");

    @Test
    void passesAValidDocument() {
        var parsed = parse(VALID);

        assertThat(parsed.findings()).isEmpty();
        assertThat(parsed.value()).isNotNull();
    }

    @Test
    void compilesASchemaThatImportsAnotherWithoutSayingWhereItIs() {
        var both = new XmlFormat<>(
                PackageXml.class, "/org/liaison/schemas/xsd/exchange.xsd", "/org/liaison/schemas/xsd/siena-like.xsd");

        assertThat(both.parse(VALID.getBytes(UTF_8)).value()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a \"Niemand\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
                "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"http://192.0.2.1/Niemand\">]>",
                "<!DOCTYPE x>"
            })
    void refusesEveryDocumentTypeDeclaration(String declaration) {
        assertBroken(declaration + VALID.replace("Nowhere", "&b;&a;"), "GW-VAL-002");
    }

    @Test
    void refusesAnEntityThatNobodyDeclared() {
        assertBroken(VALID.replace("Nowhere", "&Niemand;"), "GW-VAL-001");
    }

    @Test
    void refusesTenThousandLevels() {
        assertBroken(VALID.replace("Nowhere", "<Niemand>".repeat(10_000)), "GW-VAL-003");
    }

    @Test
    void refusesAHundredThousandAttributes() {
        var attributes = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            attributes.append(" a").append(i).append("=''");
        }

        assertBroken(VALID.replace("<Name>", "<Name" + attributes + ">"), "GW-VAL-003");
    }

    @Test
    void refusesTextWithoutEnd() {
        assertBroken(VALID.replace("Nowhere", "Niemand".repeat(1_000_000)), "GW-VAL-003");
    }

    @Test
    void refusesBytesThatDoNotFitTheEncoding() {
        var document = VALID.replace("Nowhere", "Niemand\u00FF\u00FE").getBytes(ISO_8859_1);

        var findings = format.parse(document).findings();

        assertThat(findings).last().satisfies(HardeningTest::hasPlaceAndNoValue);
        assertThat(findings).extracting(Finding::code).contains("GW-VAL-001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Niemand", "{}", "<Niemand", "<Niemand/>", "<a></b>", "\u0000"})
    void refusesWhatIsNoDocumentOfThisFormat(String document) {
        var parsed = parse(document);

        assertThat(parsed.value()).isNull();
        assertThat(parsed.findings())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.toString()).doesNotContain("Niemand"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    >NORMAL<                     | >Niemand<                     | Urgency
                    INFORMATION_EXCHANGE         | Niemand                       | Purpose
                    EUROPOL-I-29                 | EUROPOL-I-31                  | CrimeArea
                    >H0<                         | >Niemand<                     | HandlingCode
                    subject="SUSPECT"            | subject="Niemand"             | Person
                    information="1"              | information="4711"            | Evaluation
                    >SI<                         | >Niemand<                     | Nationality
                    >4711<                       | >65536<                       | Port
                    >4711<                       | >0<                           | Port
                    03:04:05+01:00               | 03:04:05                      | At
                    05Z                          | 05                            | ExchangePackage
                    d41d8cd98f00b204e9800998ecf8 | Niem-and                      | Hash
                    algorithm="MD5"              | algorithm="niemand"           | Hash
                    <Family>                     | <Niemand/><Family>            | Name
                    from="o1"                    | from="Niemand"                | Objects
                    id="o2"                      | id="o1"                       | IpCapture
                    id="p1"                      | id=""                         | ExchangePackage
                    <Sex>                        | <Sex Niemand="Niemand">       | Sex
                    """)
    void objectsToAnInvalidValueWithPlaceAndRuleOnly(String valid, String invalid, String element) {
        var document = VALID.replace(valid, invalid);
        assertThat(document).isNotEqualTo(VALID);

        var findings = parse(document).findings();

        assertThat(findings).isNotEmpty().allSatisfy(HardeningTest::hasPlaceAndNoValue);
        assertThat(findings).extracting(Finding::code).containsOnly("GW-VAL-010");
        assertThat(findings)
                .extracting(Finding::place)
                .anySatisfy(place -> assertThat(place).contains("/" + element + "["));
    }

    @Test
    void reportsManyFindingsAndStops() {
        var document = VALID.replace("<Nationality>SI</Nationality>", "<Nationality>Niemand</Nationality>".repeat(500));

        assertThat(parse(document).findings()).hasSize(200).allSatisfy(HardeningTest::hasPlaceAndNoValue);
    }

    @Test
    void readsAValidDocumentAfterEveryBrokenOne() {
        for (var broken :
                new String[] {"<a", "<!DOCTYPE x>" + VALID, VALID.substring(0, 700), VALID.replace("SI", "1")}) {
            parse(broken);

            var parsed = parse(VALID);

            assertThat(parsed.findings()).isEmpty();
            assertThat(parsed.value()).isNotNull();
        }
    }

    private XmlFormat.Parsed<ExchangePackageXml> parse(String document) {
        return format.parse(document.getBytes(UTF_8));
    }

    private void assertBroken(String document, String code) {
        var parsed = parse(document);

        assertThat(parsed.value()).isNull();
        assertThat(parsed.findings())
                .last()
                .satisfies(last -> assertThat(last.code()).isEqualTo(code));
        assertThat(parsed.findings()).allSatisfy(HardeningTest::hasPlaceAndNoValue);
    }

    private static void hasPlaceAndNoValue(Finding finding) {
        assertThat(finding.place()).matches("line \\d+, column \\d+.*");
        assertThat(finding.toString())
                .doesNotContainIgnoringCase("niemand")
                .doesNotContain("Nowhere", "192.0.2.1", "4711", "65536", "EUROPOL", "d41d8", "passwd");
    }
}
