// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaison.schemas.vics.Readings.asked;
import static org.liaison.schemas.vics.Readings.convert;
import static org.liaison.schemas.vics.Readings.findings;
import static org.liaison.schemas.vics.Readings.hashSet;
import static org.liaison.schemas.vics.Readings.media;
import static org.liaison.schemas.vics.Readings.old;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Term;
import org.liaison.schemas.format.Opening;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;

class VicsReaderTest {

    private final VicsReader reader = new VicsReader();

    @Test
    void recognisesBothSpellingsOfTheMarker() {
        assertThat(reader.recognises(opening(hashSet("")))).isTrue();
        assertThat(reader.recognises(opening(old("1.2", "Media", "")))).isTrue();
        assertThat(reader.recognises(opening("\uFEFF" + old("1.3", "Cases", ""))))
                .isTrue();
        assertThat(reader.recognises(opening("{\"value\":[]}"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1.2, VICS-unstated, 1.2", "1.3, VICS-unstated, 1.3"})
    void keepsACategoryOfAnOldDocumentUnderASchemeOfItsOwn(String version, String scheme, String edition) {
        var done = convert(old(version, "Media", media("\"Category\":\"1\"")));

        assertThat(file(done.exchange().items().getFirst()).severities())
                .containsExactly(new Item.Severity(scheme, edition, "1"));
        assertThat(done.losses()).extracting(Loss::path).contains("/value/*/Category");
        assertThat(done.exchange().handling().terms()).isEmpty();
    }

    @Test
    void knowsWhatACategoryMeansInItsProfile() {
        var done = convert(hashSet(media("\"Category\":1,\"SelfGenerated\":\"true\"")));

        assertThat(done.exchange().handling().terms())
                .containsExactly(new Term("CSAM.POSSESS", "1"), new Term("CSAM.PRODUCE.SELF_GENERATED", "1"));
        assertThat(file(done.exchange().items().getFirst()).severities())
                .containsExactly(
                        new Item.Severity("VICS-us", "2.0", "1"),
                        new Item.Severity("VICS-mark", null, "SelfGenerated=true"));
    }

    @Test
    void readsAByteOrderMark() {
        assertThat(findings("\uFEFF" + hashSet(media("")))).isEmpty();
    }

    @Test
    void takesMillisecondsForAnInstant() {
        var done = convert(hashSet(media("\"MediaFiles\":[{\"Created\":\"\\/Date(1400000000000+0200)\\/\"}]")));

        assertThat(done.exchange().events()).extracting(Event::from).asString().contains("2014-05-13T16:53:20Z");
    }

    @Test
    void leavesOutATimeWithoutZoneAndSaysSo() {
        var done = convert(hashSet(media("\"DateUpdated\":\"2014-05-13T16:53:20\"")));

        assertThat(done.losses()).extracting(Loss::path).contains("/value[1]/DateUpdated");
    }

    @Test
    void namesEveryFindingAtOnceByLineColumnAndPath() {
        var findings = findings(hashSet(media("\"Category\":\"Nemo\",\n\"MediaSize\":true")));

        assertThat(findings)
                .extracting(Finding::toString)
                .containsExactly(
                        "GW-VAL-010 at line 2, column 63, /value[1]/Category: it is a whole number",
                        "GW-VAL-010 at line 3, column 13, /value[1]/MediaSize: it is a whole number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"value\":[]};GW-VAL-040",
                "{\"odata.metadata\":\"http://example.org/1.2.xml#Media\",\"value\":[]};GW-VAL-040",
                "[];GW-VAL-001",
                "{\"odata.metadata\";GW-VAL-001",
                "'';GW-VAL-001"
            })
    void refusesWhatIsNoDocumentOfAKnownVersion(String json, String code) {
        assertThat(Readings.reading(json)).isInstanceOf(Reading.Unreadable.class);
        assertThat(findings(json)).extracting(Finding::code).contains(code);
    }

    @Test
    void refusesAMemberThatStandsTwice() {
        assertThat(findings(hashSet(media("\"MD5\":\"Nemo\""))))
                .extracting(Finding::code)
                .containsExactly("GW-VAL-041");
    }

    @Test
    void refusesAnEntryWithoutHash() {
        assertThat(findings(hashSet("{\"MediaID\":1}")))
                .extracting(Finding::code)
                .containsExactly("GW-VAL-042");
    }

    @Test
    void asksWhetherHashesFitTheirAlgorithms() {
        var json = hashSet(
                media("\"SHA1\":\"00\",\"AlternativeHashes\":[{\"HashName\":\"sha-256\",\"HashValue\":\"00\"}]"));

        assertThat(findings(json)).isEmpty();
        assertThat(asked(json))
                .extracting(Finding::toString)
                .allMatch(each -> each.startsWith("GW-VAL-105"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Miniature", "Comments", "Series", "Nemo"})
    void refusesMediaInWhateverMember(String member) {
        var head = new byte[600];
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, 0, head, 0, 4);
        var text = Base64.getEncoder().encodeToString(head);

        assertThat(findings(hashSet(media("\"" + member + "\":\"" + text + "\""))))
                .extracting(Finding::code)
                .containsExactly("GW-VAL-021");
    }

    @Test
    void refusesAMiniatureHoweverLargeWithoutHoldingIt() {
        var large = "A".repeat(3_000_000);

        assertThat(findings(hashSet(media("\"Miniature\":\"" + large + "\""))))
                .extracting(Finding::code)
                .containsExactly("GW-VAL-021", "GW-VAL-003");
    }

    @Test
    void takesAnEmptyMiniatureForNone() {
        assertThat(findings(hashSet(media("\"Miniature\":\"\"") + "," + media("\"Miniature\":null"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[[[[[[[[[[[[[[[[[[[[[", "\"Nemo"})
    void staysWithinItsLimits(String hostile) {
        var filled = hostile.startsWith("[") ? hostile : hostile + "a".repeat(300_000) + "\"";

        assertThat(findings(hashSet(media("\"Comments\":" + filled))))
                .extracting(Finding::code)
                .contains("GW-VAL-003");
    }

    @Test
    void losesAnUnknownMemberWithoutTellingItsName() {
        var done = convert(hashSet(media("\"Nemo\":{\"Nobody\":[1,\"Nowhere\"]}")));

        assertThat(done.losses()).extracting(Loss::path).contains("/value[1]/member[2]");
        assertThat(done.losses().toString()).doesNotContain("Nemo", "Nobody", "Nowhere");
    }

    @Test
    void joinsTheMediaOfACaseToItsSeizure() {
        var done = convert(old(
                "1.3",
                "Cases",
                "{\"CaseNumber\":\"SI-1\",\"Media\":[" + media("") + "],\"ContactName\":\"Testa Nowhere\"}"));

        assertThat(done.exchange().handling().reference()).isEqualTo("SI-1");
        assertThat(done.exchange().events()).extracting(Event::kind).containsExactly("seizure");
        assertThat(done.exchange().persons()).hasSize(1);
        assertThat(done.exchange().connections())
                .anyMatch(each -> each.from().equals("i1") || each.to().equals("e1"));
    }

    @Test
    void printsNothingOfAnybody() {
        var read = Readings.read(hashSet(media("\"Series\":\"Nowhere\",\"Comments\":\"Nemo\"")));

        assertThat(read + " " + read.record().facts()).doesNotContain("Nowhere", "Nemo", Readings.MD5);
    }

    @Test
    void refusesHalfACharacter() {
        assertThat(findings(hashSet(media("\"Comments\":\"\\ud83d\""))))
                .extracting(Finding::code)
                .containsExactly("GW-VAL-010");
    }

    @Test
    void writesHashesInLowerCase() {
        var done = convert(hashSet("{\"MD5\":\"" + "AB".repeat(16) + "\"}"));

        assertThat(file(done.exchange().items().getFirst()).hashes())
                .containsEntry("MD5", Personal.of("ab".repeat(16)));
    }

    private static Opening opening(String json) {
        return Opening.of(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Item.MediaFile file(Item item) {
        return (Item.MediaFile) item;
    }
}
