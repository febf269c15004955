// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sicase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Objects;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.schemas.checks.Checks;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.exchange.Term;
import org.liaison.schemas.exchange.Urgency;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Opening;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Loss;

class SiCaseReaderTest {

    @Test
    void recognisesItsRootOnly() {
        var reader = new SiCaseReader();

        assertThat(reader.recognises(new Opening.Xml(new QName("urn:liaison:si-case:1", "SiCase"))))
                .isTrue();
        assertThat(reader.recognises(new Opening.Xml(new QName("SiCase")))).isFalse();
    }

    @Test
    void carriesWhatGovernsThePackage() {
        var handling = exchange(SiCases.grooming()).handling();

        assertThat(handling.originator()).isEqualTo("si-spoc");
        assertThat(handling.reference()).isEqualTo("230/2026-0001");
        assertThat(handling.purposes()).containsExactly(Purpose.OPERATIONAL_ANALYSIS, Purpose.INFORMATION_EXCHANGE);
        assertThat(handling.recipients()).containsExactly("siena-sandbox");
        assertThat(handling.crimeArea()).isEqualTo("EUROPOL-I-29");
        assertThat(handling.urgency()).isEqualTo(Urgency.NORMAL);
        assertThat(handling.terms()).containsExactly(new Term("SOLICIT.MEET", "1"));
    }

    @Test
    void passesTheCategoryOfAPersonOnToWhatThePersonUses() {
        var exchange = exchange(SiCases.grooming());

        assertThat(subject(exchange, "p2")).isEqualTo(SubjectCategory.VICTIM);
        assertThat(subject(exchange, "a2")).isEqualTo(SubjectCategory.VICTIM);
        assertThat(subject(exchange, "a1")).isEqualTo(SubjectCategory.SUSPECT);
        assertThat(subject(exchange, "i2")).isEqualTo(SubjectCategory.SUSPECT);
        assertThat(subject(exchange, "p1-1")).isEqualTo(SubjectCategory.SUSPECT);
        assertThat(exchange.objects().filter(each -> each.id().equals("s1")))
                .allSatisfy(each -> assertThat(each.provenance().subject()).isNull());
    }

    @Test
    void givesAThingThatTwoClaimToTheOneWhoNeedsMoreProtection() {
        var shared = SiCases.grooming()
                .replace("<Link from=\"p2\" type=\"uses\" to=\"a2\"/>", "<Link from=\"p2\" type=\"uses\" to=\"a1\"/>");

        var exchange = exchange(shared);

        assertThat(subject(exchange, "a1")).isEqualTo(SubjectCategory.VICTIM);
        assertThat(subject(exchange, "i1")).isEqualTo(SubjectCategory.VICTIM);
        assertThat(subject(exchange, "p1")).isEqualTo(SubjectCategory.SUSPECT);
    }

    @Test
    void turnsAnAddressIntoAPlaceConnectedToItsPerson() {
        var exchange = exchange(SiCases.grooming());

        assertThat(exchange.connections())
                .filteredOn(each -> each.to().equals("p1-1"))
                .extracting(Connection::from, Connection::type)
                .containsExactly(tuple("p1", ConnectionType.RESIDES_AT));
    }

    @Test
    void assumesX4WhereNothingIsEvaluatedAndSaysSo() {
        var done = done(SiCases.grooming());

        assertThat(done.exchange().persons().getLast().provenance().evaluation().code())
                .isEqualTo("X4");
        assertThat(done.exchange().persons().getLast().provenance().evaluation().assumed())
                .isTrue();
        assertThat(done.losses()).extracting(Loss::path).contains("Reporter[1]/Evaluation");
    }

    @Test
    void putsInDefaultsForAMissingDisseminationAndReportsEachOfThem() {
        var silent = SiCases.grooming().replaceAll("(?s)<Dissemination>.*</Dissemination>", "");

        var done = done(silent);

        assertThat(done.exchange().handling().legalBasis()).isEqualTo("the default legal basis");
        assertThat(done.losses())
                .filteredOn(
                        each -> each.kind() == Loss.Kind.ASSUMED && each.path().startsWith("Dissemination"))
                .extracting(Loss::path)
                .containsExactlyInAnyOrder(
                        "Dissemination/Recipient",
                        "Dissemination/Purpose",
                        "Dissemination/LegalBasis",
                        "Dissemination/Classification",
                        "Dissemination/HandlingCode",
                        "Dissemination/CrimeArea",
                        "Dissemination/Urgency");
    }

    @ParameterizedTest
    @CsvSource({
        "<Article>176(3)</Article>, CSAM.POSSESS",
        "<Article>176(3)</Article><Conduct>CSAM.ACCESS</Conduct>, CSAM.ACCESS",
        "<Article>176(3)</Article><Conduct>CSAM.AI_GENERATED</Conduct>, CSAM.AI_GENERATED",
        "<Article>173(1)</Article>, CSA.ABUSE.BELOW_CONSENT_AGE",
        "<Article>173(3)</Article>, CSA.ABUSE.TRUST",
        "<Article>113(2)</Article>, THB.CHILD.SEXUAL"
    })
    void findsTheTermOfAnOffence(String offence, String term) {
        var edited = SiCases.grooming().replace("<Article>173a</Article>", offence);

        assertThat(exchange(edited).handling().terms()).extracting(Term::code).containsExactly(term);
    }

    @ParameterizedTest
    @CsvSource({"176", "113", "113(1)"})
    void refusesAnOffenceWhoseTermItCannotKnow(String article) {
        var conversion = SiCases.convert(SiCases.grooming().replace("173a</Article>", article + "</Article>"));

        assertThat(((Conversion.Impossible) conversion).findings())
                .hasToString("[GW-CON-101 at Offence[1]: the article with its paragraph and conduct has no term in"
                        + " the crosswalk]");
    }

    @Test
    void givesFactsOfARecordThatBrokeItsSchema() {
        var broken = SiCases.grooming()
                .replaceAll("(?s)<Article>.*?</Article>", "")
                .replace("<Port>49152</Port>", "<Port>many</Port>")
                .replace("<IpAddress>2001:db8:17::23</IpAddress>", "")
                .replace("algorithm=", "unknown=")
                .replace("<HandlingCode>H1</HandlingCode>", "<HandlingCode>H9</HandlingCode>")
                .replace("latitude=\"46.0500\"", "latitude=\"north\"")
                .replace("<BirthDate>1984-03-07", "<BirthDate>spring")
                .replace("type=\"uses\"", "type=\"likes\"")
                .replace("id=\"d1\"", "");

        var read = SiCases.read(broken);

        assertThat(read.findings()).extracting(Finding::code).containsOnly("GW-VAL-010");
        assertThat(read.record().facts()).isNotEmpty();
        assertThat(Checks.ask(read.record().facts(), SiCases.RECEIVED))
                .extracting(Finding::code)
                .contains("GW-VAL-101", "GW-VAL-112");
    }

    @Test
    void leavesALocalTimeUnknown() {
        var local = SiCases.read(SiCases.grooming().replace("2026-05-30T08:12:44Z", "2026-05-30T08:12:44"));

        assertThat(local.record().facts())
                .filteredOn(Fact.Moment.class::isInstance)
                .map(Fact.Moment.class::cast)
                .filteredOn(each -> each.at() == null)
                .extracting(Fact::place)
                .containsExactly("Account[1]/RegisteredAt");
    }

    @Test
    void cannotBeReadWithoutBeingXml() {
        assertThat(SiCases.read(new byte[] {1, 2, 3})).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void printsNothingOfTheCase() {
        assertThat(SiCases.read(SiCases.grooming()).record()).hasToString("SiCaseRecord[personal]");
        assertThat(List.of(done(SiCases.grooming())).toString()).doesNotContain("Nowhere", "Nobody", "Testa", "Probus");
    }

    private static Conversion.Done done(String document) {
        return (Conversion.Done) SiCases.convert(document);
    }

    private static ExchangePackage exchange(String document) {
        return done(document).exchange();
    }

    private static SubjectCategory subject(ExchangePackage exchange, String id) {
        return Objects.requireNonNull(exchange.objects()
                .filter(each -> each.id().equals(id))
                .map(ExchangeObject::provenance)
                .findFirst()
                .orElseThrow()
                .subject());
    }
}
