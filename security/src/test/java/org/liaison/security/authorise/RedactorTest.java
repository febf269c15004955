// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaison.schemas.exchange.ConnectionType.ASSOCIATED_WITH;
import static org.liaison.schemas.exchange.ConnectionType.CAPTURED_FROM;
import static org.liaison.schemas.exchange.ConnectionType.CONVICTED;
import static org.liaison.schemas.exchange.ConnectionType.DEPICTS;
import static org.liaison.schemas.exchange.ConnectionType.RESIDES_AT;
import static org.liaison.schemas.exchange.ConnectionType.USES;
import static org.liaison.schemas.exchange.ConnectionType.VICTIM_OF;
import static org.liaison.schemas.exchange.Purpose.CROSS_CHECKING;
import static org.liaison.schemas.exchange.Purpose.INFORMATION_EXCHANGE;
import static org.liaison.schemas.exchange.SubjectCategory.CONTACT;
import static org.liaison.schemas.exchange.SubjectCategory.SUSPECT;
import static org.liaison.schemas.exchange.SubjectCategory.VICTIM;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;

/** What the sandbox's agreement lets pass of packages with several people. */
class RedactorTest {

    private final PolicyGate gate =
            new PolicyGate(Agreements.read(Examples.DIRECTORY), Clock.fixed(PackageBuilder.NOW, ZoneOffset.UTC));

    @Test
    void namesEveryFieldItRemovesWithItsGroupAndItsGround() {
        var permit = decide(new PackageBuilder().person("v1", VICTIM));

        assertThat(permit.redactions())
                .extracting(Redaction::toString)
                .containsExactly("persons/v1/occupation occupation (agreement)");
    }

    @Test
    void removesAVictimFromACrossCheckWithEverythingThatLeadsToTheVictim() {
        var permit = decide(new PackageBuilder()
                .purposes(CROSS_CHECKING)
                .person("s1", SUSPECT)
                .person("v1", VICTIM)
                .account("a1", VICTIM)
                .event("e1", null)
                .connect("v1", USES, "a1")
                .connect("v1", VICTIM_OF, "e1")
                .connect("s1", ASSOCIATED_WITH, "v1"));

        assertThat(ids(permit.released())).containsExactly("s1", "e1");
        assertThat(permit.released().connections()).isEmpty();
        assertThat(permit.redactions())
                .extracting(Redaction::toString)
                .contains(
                        "handling/urgencyReason conduct (Annex II A(1))",
                        "persons/v1 personal-details (Annex II A(1))",
                        "persons/s1/contacts communications (Annex II A(1))",
                        "persons/s1/description physical (Annex II A(1))",
                        "items/a1 communications (Annex II A(1))",
                        "events/e1/description conduct (Annex II A(1))",
                        "connections/v1/uses/a1 contacts (leads to a removed object)",
                        "connections/v1/victim-of/e1 conduct (leads to a removed object)",
                        "connections/s1/associated-with/v1 contacts (leads to a removed object)");
    }

    @Test
    void treatsAConvictionAsThePersonsThoughNobodySaidSo() {
        var permit = decide(new PackageBuilder()
                .person("s1", SUSPECT)
                .person("v1", VICTIM)
                .conviction("k1", null)
                .conviction("k2", null)
                .connect("s1", CONVICTED, "k1")
                .connect("v1", CONVICTED, "k2"));

        assertThat(ids(permit.released())).containsExactly("s1", "v1", "k1");
        assertThat(permit.redactions()).extracting(Redaction::toString).contains("convictions/k2 conduct (agreement)");
    }

    @Test
    void keepsAConvictionOfWhichNobodyKnowsWhoseItIs() {
        var permit = decide(new PackageBuilder().person("s1", SUSPECT).conviction("k1", null));

        assertThat(ids(permit.released())).containsExactly("s1");
        assertThat(permit.redactions())
                .extracting(Redaction::toString)
                .contains("convictions/k1 conduct (Art. 18(5): no category of Annex II)");
    }

    @Test
    void treatsWhatAVictimUsesAsTheVictimsThoughNobodySaidSo() {
        var permit = decide(new PackageBuilder()
                .purposes(CROSS_CHECKING)
                .person("s1", SUSPECT)
                .person("v1", VICTIM)
                .account("a1", null)
                .capture("c1", null)
                .location("l1", null, "home")
                .connect("v1", USES, "a1")
                .connect("c1", CAPTURED_FROM, "a1")
                .connect("v1", RESIDES_AT, "l1"));

        assertThat(ids(permit.released())).containsExactly("s1");
    }

    @Test
    void removesWhatAPersonOfNoCategoryUses() {
        var permit = decide(new PackageBuilder()
                .person("s1", SUSPECT)
                .person("x1", null)
                .device("d1", null)
                .connect("x1", USES, "d1"));

        assertThat(ids(permit.released())).containsExactly("s1");
        assertThat(permit.redactions())
                .extracting(Redaction::toString)
                .contains(
                        "persons/x1 personal-details (Art. 18(5): no category of Annex II)",
                        "items/d1 communications (Art. 18(5): no category of Annex II)");
    }

    @Test
    void keepsTheHashOfAFileThatIsNobodysAndRemovesOnlyWhomItDepicts() {
        var permit = decide(new PackageBuilder()
                .purposes(CROSS_CHECKING)
                .person("s1", SUSPECT)
                .person("v1", VICTIM)
                .file("f1", null)
                .connect("f1", DEPICTS, "v1"));

        assertThat(ids(permit.released())).containsExactly("s1", "f1");
        assertThat(permit.released().connections()).isEmpty();
    }

    @Test
    void letsADatumPassOnlyIfEveryPurposeAllowsIt() {
        var permit = decide(new PackageBuilder()
                .purposes(CROSS_CHECKING, INFORMATION_EXCHANGE)
                .person("s1", SUSPECT)
                .account("a1", SUSPECT));

        var suspect = permit.released().persons().getFirst();
        assertThat(suspect.name()).isNotNull();
        assertThat(suspect.identifications()).isNotEmpty();
        assertThat(suspect.contacts()).isEmpty();
        assertThat(suspect.description()).isNull();
        assertThat(ids(permit.released())).contains("a1");
    }

    @Test
    void removesThatPeopleKnowEachOtherFromACrossCheck() {
        var builder =
                new PackageBuilder().person("s1", SUSPECT).person("s2", SUSPECT).connect("s1", ASSOCIATED_WITH, "s2");

        assertThat(decide(builder).released().connections()).hasSize(1);
        assertThat(decide(builder.purposes(CROSS_CHECKING)).released().connections())
                .isEmpty();
    }

    @Test
    void removesFreeTextUnlessItMaySpeakOfEverybodyInThePackage() {
        var builder = new PackageBuilder()
                .person("s1", SUSPECT)
                .event("e1", null)
                .reference("r1", null)
                .connect("r1", ASSOCIATED_WITH, "e1");

        assertThat(decide(builder).redactions()).isEmpty();
        assertThat(decide(builder.person("c1", CONTACT)).redactions()).isEmpty();
        assertThat(decide(builder.person("x1", null)).redactions())
                .extracting(Redaction::path)
                .containsExactly("handling/urgencyReason", "persons/x1", "items/r1/note", "events/e1/description");
    }

    @Test
    void needsStrictNecessityForPeopleUnder18ByBirthDate() {
        var today = LocalDate.ofInstant(PackageBuilder.NOW, ZoneOffset.UTC);
        var cross = new PackageBuilder().purposes(CROSS_CHECKING);

        var permit = decide(cross.person("s1", SUSPECT, today.minusYears(18))
                .person("s2", SUSPECT, today.minusYears(18).plusDays(1)));

        assertThat(ids(permit.released())).containsExactly("s1");
        assertThat(permit.redactions())
                .extracting(Redaction::toString)
                .contains("persons/s2 personal-details (Art. 30(1))");
    }

    @Test
    void showsNoIdThatCouldBeAName() {
        var permit = decide(new PackageBuilder()
                .person("s1", SUSPECT)
                .person("testa-nowhere", VICTIM)
                .person("nemo1998", null));

        assertThat(permit.redactions())
                .extracting(Redaction::path)
                .contains("persons/object[2]/occupation", "persons/object[3]");
    }

    @Test
    void leavesThePackageThatWasAskedAboutAsItWas() {
        var converted = new PackageBuilder().person("v1", VICTIM).to("siena-sandbox");

        gate.decide(converted);

        assertThat(converted.exchange().persons().getFirst().occupation()).isNotNull();
    }

    private Ruling.Permit decide(PackageBuilder exchange) {
        return (Ruling.Permit) gate.decide(exchange.to("siena-sandbox"));
    }

    private static List<String> ids(ExchangePackage exchange) {
        return exchange.objects().map(ExchangeObject::id).toList();
    }
}
