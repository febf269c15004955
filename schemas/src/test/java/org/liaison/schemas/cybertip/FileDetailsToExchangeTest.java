// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Term;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.message.Loss;

class FileDetailsToExchangeTest {

    private static final String HASH = "<originalFileHash hashType='%s'>%s</originalFileHash>";

    @Test
    void carriesEveryHashOfTheFileUnderItsUsualName() {
        var file = file(Intakes.convert(Cases.ingest("cybertip-file-details")));

        assertThat(file.hashes()).containsOnlyKeys("MD5", "PHOTODNA", "SHA1", "SHA256", "SHA512");
        assertThat(file.hashes().get("SHA256"))
                .satisfies(each -> assertThat(each.reveal()).matches("[0-9a-f]{64}"));
    }

    @Test
    void keepsTheLabelsOfTheirSchemesAndAddsTermsWhereTheTaxonomyHasThem() {
        var done = Intakes.convert(Cases.ingest("cybertip-file-details"));

        assertThat(file(done).severities())
                .containsExactly(
                        new Item.Severity("NCMEC-industry", null, "B2"),
                        new Item.Severity("NCMEC-annotation", null, "viral"),
                        new Item.Severity("NCMEC-annotation", null, "possibleSelfProduction"));
        assertThat(done.exchange().handling().terms())
                .extracting(Term::code)
                .containsExactly("CSAM.POSSESS", "CSAM.PRODUCE.SELF_GENERATED");
    }

    @Test
    void isReferredToByTheReportItBelongsTo() {
        var done = Intakes.convert(Cases.ingest("cybertip-file-details"));

        assertThat(done.exchange().handling().reference()).isEqualTo("100000099");
    }

    @Test
    void statesEveryHashAsAFact() {
        var facts = Intakes.read(Cases.ingest("cybertip-file-details")).record().facts();

        assertThat(facts).filteredOn(Fact.FileHash.class::isInstance).hasSize(5);
    }

    @Test
    void namesASecondHashOfTheSameKind() {
        var done = Intakes.convert(details(HASH.formatted("MD5", "aa") + HASH.formatted("md5", "bb")));

        assertThat(done.losses())
                .filteredOn(each -> each.kind() == Loss.Kind.NARROWED)
                .extracting(Loss::path)
                .containsExactly("fileDetails/originalFileHash[2]");
    }

    @Test
    void namesAHashThatIsNone() {
        var done = Intakes.convert(details(HASH.formatted("MD5", "not a hash")));

        assertThat(file(done).hashes()).isEmpty();
        assertThat(done.losses()).extracting(Loss::path).contains("fileDetails/originalFileHash[1]");
    }

    @Test
    void saysThatAFileIsNoMemeByALossOnly() {
        var done = Intakes.convert(details("<potentialMeme>false</potentialMeme>"));

        assertThat(file(done).severities()).isEmpty();
        assertThat(done.losses()).extracting(Loss::path).contains("fileDetails/potentialMeme");
    }

    private static String details(String more) {
        return "<fileDetails><reportId>1</reportId><fileId>f</fileId>" + more + "</fileDetails>";
    }

    private static Item.MediaFile file(Conversion.Done done) {
        return done.exchange().items().stream()
                .filter(Item.MediaFile.class::isInstance)
                .map(Item.MediaFile.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
