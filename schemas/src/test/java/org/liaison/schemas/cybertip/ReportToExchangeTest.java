// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.checks.Checks;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Evaluation;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Organisation;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.exchange.Term;
import org.liaison.schemas.exchange.Urgency;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.message.Loss;

class ReportToExchangeTest {

    private static final String CAPTURE =
            "<personOrUserReported><ipCaptureEvent><ipAddress>192.0.2.7</ipAddress>%s</ipCaptureEvent></personOrUserReported>";

    @Test
    void makesTheReportedUserASuspectAndNeverAPotentialOffender() {
        var done = convert("cybertip-enticement-chat");

        assertThat(subjects(done)).contains(SubjectCategory.SUSPECT, SubjectCategory.VICTIM, SubjectCategory.REPORTER);
        assertThat(subjects(done)).doesNotContain(SubjectCategory.POTENTIAL_OFFENDER);
        assertThat(connections(done, ConnectionType.SUSPECT_OF)).hasSize(1);
        assertThat(connections(done, ConnectionType.VICTIM_OF)).hasSize(1);
    }

    @Test
    void givesEverythingOfAnAccountToThePersonBehindIt() {
        var done = Intakes.convert(Reports.about("<victim><victimPerson/><screenName>testa</screenName>"
                + "<ipCaptureEvent><ipAddress>192.0.2.7</ipAddress></ipCaptureEvent>"
                + "<deviceId><idType>IMEI</idType><idValue>0</idValue></deviceId></victim>"));

        assertThat(done.exchange().items())
                .hasSize(3)
                .allSatisfy(each -> assertThat(each.provenance().subject()).isEqualTo(SubjectCategory.VICTIM));
    }

    @Test
    void makesAnIntendedRecipientAContact() {
        var done = Intakes.convert(
                Reports.about("<intendedRecipient><screenName>nobody</screenName></intendedRecipient>"));

        assertThat(subjects(done)).containsExactly(SubjectCategory.REPORTER, SubjectCategory.CONTACT);
    }

    @Test
    void makesTheHolderOfAnAssociatedAccountAContactOnlyIfTheReportNamesOne() {
        var named = "<victim><victimPerson/><associatedAccount type='Parent/Guardian'>%s</associatedAccount></victim>";

        assertThat(subjects(Intakes.convert(Reports.about(named.formatted("<firstName>Proba</firstName>")))))
                .containsExactly(SubjectCategory.REPORTER, SubjectCategory.VICTIM, SubjectCategory.CONTACT);
        assertThat(subjects(Intakes.convert(Reports.about(named.formatted("<screenName>p</screenName>")))))
                .containsExactly(SubjectCategory.REPORTER, SubjectCategory.VICTIM);
    }

    @Test
    void isUrgentWhenEscalatedAndSaysWhy() {
        var handling = convert("cybertip-high-priority-sextortion").exchange().handling();

        assertThat(handling.urgency()).isEqualTo(Urgency.URGENT);
        assertThat(handling.urgencyReason()).isEqualTo("Contact with the child continued today.");
        assertThat(handling.terms())
                .extracting(Term::code)
                .containsExactly("SOLICIT.MEET", "SOLICIT.MATERIAL", "SOLICIT.SEXTORTION");
    }

    @Test
    void isNormalOtherwise() {
        assertThat(Intakes.convert(Reports.minimal()).exchange().handling().urgency())
                .isEqualTo(Urgency.NORMAL);
    }

    @Test
    void namesAnAnnotationThatAddsNoTerm() {
        var done = convert("cybertip-high-priority-sextortion");

        assertThat(kinds(done, "report/incidentSummary/reportAnnotations/csamSolicitation"))
                .containsExactly(Loss.Kind.NARROWED);
        assertThat(kinds(done, "report/incidentSummary/reportAnnotations/sextortion"))
                .isEmpty();
    }

    @Test
    void saysThatEverythingThatGovernsThePackageIsAssumed() {
        var done = Intakes.convert(Reports.minimal());

        assertThat(done.losses())
                .filteredOn(each -> each.kind() == Loss.Kind.ASSUMED)
                .extracting(Loss::path)
                .containsExactlyInAnyOrder(
                        "*/evaluation",
                        "handling/originator",
                        "handling/recipients",
                        "handling/purposes",
                        "handling/legalBasis",
                        "handling/classification",
                        "handling/handlingCodes",
                        "handling/crimeArea",
                        "report/reporter/organisation");
        assertThat(done.exchange().objects().map(each -> each.provenance().evaluation()))
                .isNotEmpty()
                .containsOnly(Evaluation.unknown());
        assertThat(done.exchange().handling().reference()).isEqualTo("CyberTipline report");
    }

    @Test
    void namesTheReportingOrganisationByItsLegalPage() {
        var done = convert("cybertip-peer2peer-upload");

        assertThat(done.exchange().organisations())
                .extracting(each -> each.kind() + " " + each.name().reveal())
                .containsExactlyInAnyOrder(
                        "platform Nowhere Share", "police Policija Nikjer", "reporter share.example.org");
        assertThat(connections(done, ConnectionType.WORKS_FOR)).hasSize(2);
    }

    @Test
    void keepsASchoolWithTheVictim() {
        var school = convert("cybertip-enticement-chat").exchange().organisations().stream()
                .filter(each -> "school".equals(each.kind()))
                .toList();

        assertThat(school)
                .singleElement()
                .extracting(Organisation::provenance)
                .satisfies(each -> assertThat(each.subject()).isEqualTo(SubjectCategory.VICTIM));
    }

    @Test
    void leavesPseudoCountriesOutAndSaysSo() {
        var done = convert("cybertip-peer2peer-upload");

        assertThat(kinds(done, "report/intendedRecipient[1]/estimatedLocation/countryCode"))
                .containsExactly(Loss.Kind.NARROWED);
    }

    @Test
    void carriesABareAddressAsAProviderGivesIt() {
        var report = Reports.about(CAPTURE.formatted(""));

        assertThat(Checks.ask(Intakes.read(report).record().facts(), Instant.parse("2026-11-22T12:00:00Z")))
                .isEmpty();
        assertThat(captures(Intakes.convert(report))).singleElement().satisfies(each -> {
            assertThat(each.port()).isNull();
            assertThat(each.at()).isNull();
        });
    }

    @Test
    void statesACaptureWithoutPortAsOneWithoutPort() {
        var report = Reports.about(CAPTURE.formatted("<dateTime>2026-10-01T12:00:00Z</dateTime>"));

        assertThat(Intakes.read(report).record().facts())
                .filteredOn(Fact.IpCapture.class::isInstance)
                .singleElement()
                .hasFieldOrPropertyWithValue("port", null)
                .hasFieldOrPropertyWithValue("place", "report/personOrUserReported[1]/ipCaptureEvent[1]");
    }

    @Test
    void namesAnInstantWithoutZoneAsALossAndStatesItWithoutInstant() {
        var report = Reports.about(CAPTURE.formatted("<dateTime>2026-10-01T12:00:00</dateTime><port>1</port>"));

        var place = "report/personOrUserReported[1]/ipCaptureEvent[1]/dateTime";
        assertThat(kinds(Intakes.convert(report), place)).containsExactly(Loss.Kind.NARROWED);
        assertThat(Intakes.read(report).record().facts())
                .filteredOn(each -> each.place().equals(place))
                .singleElement()
                .hasFieldOrPropertyWithValue("at", null);
    }

    @Test
    void leavesOutAPortThatIsNone() {
        var report = Reports.about(CAPTURE.formatted("<port>70000</port>"));

        assertThat(kinds(Intakes.convert(report), "report/personOrUserReported[1]/ipCaptureEvent[1]/port"))
                .containsExactly(Loss.Kind.NARROWED);
    }

    @Test
    void convertsTheSameReportTwiceToEqualPackages() {
        assertThat(convert("cybertip-peer2peer-upload")).isEqualTo(convert("cybertip-peer2peer-upload"));
    }

    private static Conversion.Done convert(String name) {
        return Intakes.convert(Cases.ingest(name));
    }

    private static List<SubjectCategory> subjects(Conversion.Done done) {
        return done.exchange().persons().stream()
                .map(Person::provenance)
                .map(each -> each.subject())
                .toList();
    }

    private static List<Connection> connections(Conversion.Done done, ConnectionType type) {
        return done.exchange().connections().stream()
                .filter(each -> each.type() == type)
                .toList();
    }

    private static List<Item.IpCapture> captures(Conversion.Done done) {
        return done.exchange()
                .objects()
                .filter((ExchangeObject each) -> each instanceof Item.IpCapture)
                .map(Item.IpCapture.class::cast)
                .toList();
    }

    private static List<Loss.Kind> kinds(Conversion.Done done, String path) {
        return done.losses().stream()
                .filter(each -> each.path().equals(path))
                .map(Loss::kind)
                .toList();
    }
}
