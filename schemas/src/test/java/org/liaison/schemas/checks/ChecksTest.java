// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Personal;

class ChecksTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final OffsetDateTime EARLIER = OffsetDateTime.parse("2026-11-22T11:00:00Z");

    @Test
    void acceptACaptureWithAddressPortAndZone() {
        assertThat(ask(capture("198.51.100.7", 50123, EARLIER))).isEmpty();
    }

    @Test
    void tellACaptureWhatItLacks() {
        assertThat(rules(capture("198.51.100.7", null, EARLIER)))
                .containsExactly("an IP capture needs its source port");
        assertThat(rules(capture("198.51.100.7", 50123, null)))
                .containsExactly("an IP capture needs its instant with a time zone");
        assertThat(rules(capture("198.51.100.7", null, null)))
                .containsExactly("an IP capture needs its source port and its instant with a time zone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "172.16.9.9",
                "192.168.1.1",
                "100.64.0.1",
                "127.0.0.1",
                "169.254.1.1",
                "224.0.0.1",
                "0.0.0.0",
                "255.255.255.255",
                "256.1.1.1",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.4.",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "ff02::1",
                "2001:db8::1::2",
                "nobody.example",
                "",
                "2001:db8"
            })
    void refuseAnAddressThatLeadsToNobody(String address) {
        assertThat(codes(capture(address, 50123, EARLIER))).containsExactly("GW-VAL-102");
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "203.0.113.255", "2001:db8::1", "2001:DB8:0:0:0:0:0:1", "::ffff:198.51.100.7"})
    void acceptAnAddressOfThePublicInternet(String address) {
        assertThat(ask(capture(address, 50123, EARLIER))).isEmpty();
    }

    @Test
    void allowClocksToBeFiveMinutesApart() {
        var limit = NOW.atOffset(ZoneOffset.UTC).plusMinutes(5);

        assertThat(ask(moment(limit))).isEmpty();
        assertThat(codes(moment(limit.plusSeconds(1)))).containsExactly("GW-VAL-103");
        assertThat(codes(capture("198.51.100.7", 50123, limit.plusSeconds(1)))).containsExactly("GW-VAL-103");
    }

    @Test
    void refuseALocalTime() {
        assertThat(codes(moment(null))).containsExactly("GW-VAL-104");
    }

    @ParameterizedTest
    @CsvSource({"MD5,32", "md5,32", "SHA1,40", "sha-1,40", "SHA256,64", "SHA-512,128", "PHOTODNA,288", "PhotoDNA,192"})
    void knowTheLengthOfAHash(String algorithm, int length) {
        assertThat(ask(hash(algorithm, "a".repeat(length)))).isEmpty();
        assertThat(codes(hash(algorithm, "a".repeat(length - 1)))).containsExactly("GW-VAL-105");
    }

    @Test
    void refuseAHashWithForeignCharactersAndPassAnUnknownAlgorithm() {
        assertThat(codes(hash("MD5", "g".repeat(32)))).containsExactly("GW-VAL-105");
        assertThat(ask(hash("INVENTED", "anything"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2026-11-24"})
    void refuseABirthThatCannotBe(LocalDate date) {
        assertThat(codes(new Fact.Born("Suspect[1]", Personal.of(date)))).containsExactly("GW-VAL-106");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2026-11-22"})
    void acceptABirthFrom1900UntilToday(LocalDate date) {
        assertThat(ask(new Fact.Born("Suspect[1]", Personal.of(date)))).isEmpty();
    }

    @Test
    void knowTheArticlesOfTheTableWithAnyParagraph() {
        assertThat(ask(new Fact.Offence("Offence[1]", "KZ-1", "176(3)"))).isEmpty();
        assertThat(ask(new Fact.Offence("Offence[1]", "KZ-1", "173a"))).isEmpty();
        assertThat(ask(new Fact.Offence("Offence[1]", "OTHER", "1"))).isEmpty();
        assertThat(codes(new Fact.Offence("Offence[1]", "KZ-1", "190(1)"))).containsExactly("GW-VAL-107");
    }

    @Test
    void wantATextWithH3Only() {
        assertThat(codes(new Fact.Handling("HandlingCode[1]", "H3", false))).containsExactly("GW-VAL-108");
        assertThat(ask(new Fact.Handling("HandlingCode[1]", "H3", true))).isEmpty();
        assertThat(ask(new Fact.Handling("HandlingCode[1]", "H1", false))).isEmpty();
    }

    @Test
    void wantBothHalvesOfAnEvaluation() {
        assertThat(ask(new Fact.Evaluation("Evaluation", "B", "2"))).isEmpty();
        assertThat(codes(new Fact.Evaluation("Evaluation", "B", null))).containsExactly("GW-VAL-109");
        assertThat(codes(new Fact.Evaluation("Evaluation", null, "2"))).containsExactly("GW-VAL-109");
        assertThat(codes(new Fact.Evaluation("Evaluation", "D", "2"))).containsExactly("GW-VAL-109");
        assertThat(codes(new Fact.Evaluation("Evaluation", "B", "5"))).containsExactly("GW-VAL-109");
    }

    @Test
    void wantTheReasonOfAnUrgency() {
        assertThat(ask(new Fact.UrgencyStated("Urgency", "normal", false))).isEmpty();
        assertThat(ask(new Fact.UrgencyStated("Urgency", "urgent", true))).isEmpty();
        assertThat(codes(new Fact.UrgencyStated("Urgency", "imminent-risk", false)))
                .containsExactly("GW-VAL-110");
    }

    @ParameterizedTest
    @CsvSource({"90.1,0", "-90.1,0", "0,180.1", "0,-180.1", "NaN,0"})
    void refuseCoordinatesOffTheEarth(double latitude, double longitude) {
        var fact = new Fact.Coordinates("Position", Personal.of(latitude), Personal.of(longitude));

        assertThat(codes(fact)).containsExactly("GW-VAL-111");
    }

    @Test
    void refuseAReferenceToNothing() {
        assertThat(ask(new Fact.Reference("Link[1]/@to", "p1", true))).isEmpty();
        assertThat(codes(new Fact.Reference("Link[1]/@to", "p9", false))).containsExactly("GW-VAL-112");
    }

    @Test
    void refuseAPeriodThatEndsBeforeItBegins() {
        assertThat(ask(new Fact.Period("Event[1]", EARLIER, EARLIER))).isEmpty();
        assertThat(codes(new Fact.Period("Event[1]", EARLIER, EARLIER.minusSeconds(1))))
                .containsExactly("GW-VAL-113");
    }

    @Test
    void neverRepeatAValue() {
        var found = ask(capture("10.11.12.13", 50123, OffsetDateTime.parse("2099-01-02T03:04:05Z")));

        assertThat(found)
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.toString()).doesNotContain("10.11", "2099"));
    }

    @Test
    void haveOneCodeEachInRisingOrder() {
        assertThat(Checks.all()).extracting(Check::code).isSorted().doesNotHaveDuplicates();
    }

    private static Fact capture(String address, @Nullable Integer port, @Nullable OffsetDateTime at) {
        return new Fact.IpCapture("IpCapture[1]", Personal.of(address), port, at, true);
    }

    private static Fact moment(@Nullable OffsetDateTime at) {
        return new Fact.Moment("OpenedAt", at);
    }

    private static Fact hash(String algorithm, String value) {
        return new Fact.FileHash("File[1]/Hash[1]", algorithm, Personal.of(value));
    }

    private static List<Finding> ask(Fact fact) {
        return Checks.ask(List.of(fact), NOW);
    }

    private static List<String> codes(Fact fact) {
        return ask(fact).stream().map(Finding::code).toList();
    }

    private static List<String> rules(Fact fact) {
        return ask(fact).stream().map(Finding::rule).toList();
    }
}
