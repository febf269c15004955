// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Packages;
import org.liaison.schemas.message.Loss;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The judge of PDF/A and PDF/UA is veraPDF, which is not ours. */
class SummaryPdfWriterTest {

    private static final List<Judged> JUDGED = List.of(
            new Judged(Language.ENGLISH, ofCase("si-sexual-extortion-urgent")),
            new Judged(Language.ENGLISH, ofCase("si-material-possession-hashes")),
            new Judged(Language.ENGLISH, Packages.of(0)),
            new Judged(Language.ENGLISH, Packages.of(1)),
            new Judged(Language.SLOVENE, Packages.of(2)),
            new Judged(Language.MONTENEGRIN, Packages.of(3)));

    private final SummaryPdfWriter writer = new SummaryPdfWriter(Language.ENGLISH);

    record Judged(Language language, ExchangePackage exchange) {}

    @BeforeAll
    static void startsTheJudge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void isPdfAAndAccessibleForCasesAndPackagesMadeByChanceInEveryLanguage() throws Exception {
        for (var each : JUDGED) {
            judge(new SummaryPdfWriter(each.language())
                    .write(each.exchange(), Summaries.HEADER)
                    .document()
                    .bytes());
        }
        System.out.println("summary-pdf: " + JUDGED.size() + " documents are PDF/A-2a and PDF/UA-1 (veraPDF)");
    }

    /** Few are judged, since the judge is slow; so they have to hold everything that a page can. */
    @Test
    void theJudgedPackagesHaveEveryKindOfObject() {
        assertThat(JUDGED.stream().flatMap(each -> each.exchange().objects()).<Class<?>>map(Object::getClass))
                .containsAll(kinds(ExchangeObject.class).toList());
        assertThat(JUDGED).extracting(Judged::language).contains(Language.values());
    }

    @Test
    void repeatsTheHandlingCodesOnEveryPageAndCountsPages() throws IOException {
        var exchange = Samples.withFiles(200);
        try (var pdf = Loader.loadPDF(bytes(exchange))) {
            int pages = pdf.getNumberOfPages();

            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page <= pages; page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf))
                        .contains("Basic protection level, handling codes", "page " + page + " of " + pages);
            }
        }
    }

    @Test
    void namesNobodyInItsMetadata() throws IOException {
        var exchange = ofCase("si-sexual-extortion-urgent");
        try (var pdf = Loader.loadPDF(bytes(exchange))) {
            var information = pdf.getDocumentInformation().getCOSObject().toString();
            var metadata = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);

            assertThat(information + metadata)
                    .contains("Summary of message 00000000-0000-4000-8000-000000000001")
                    .doesNotContain("Testa", "Nemo", "nemo", "2012-05-19", "230/2026-0042");
            assertThat(new PDFTextStripper().getText(pdf)).contains("Testa Nemo");
        }
    }

    @Test
    void makesTheSameBytesOfTheSamePackage() {
        assertThat(bytes(Packages.of(4))).isEqualTo(bytes(Packages.of(4)));
    }

    @Test
    void showsLatinGreekAndCyrillicAndNamesWhatItCannot() throws IOException {
        var shown = "Čučćđšž ČĆĐŠŽ Никой Ђђ Ουδείς";
        var exchange = Samples.withDescription(shown + " 日本");

        var rendition = writer.write(exchange, Summaries.HEADER);

        assertThat(rendition.losses())
                .extracting(Loss::path, Loss::kind)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("Objects/Event[1]/Description", Loss.Kind.NARROWED));
        try (var pdf = Loader.loadPDF(rendition.document().bytes())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(shown);
        }
    }

    private static ExchangePackage ofCase(String name) {
        return Summaries.read(Path.of("cases", name, "3-convert.xml"));
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(each -> kinds(each))
                : Stream.of(type);
    }

    private byte[] bytes(ExchangePackage exchange) {
        return writer.write(exchange, Summaries.HEADER).document().bytes();
    }

    private static void judge(byte[] pdf) throws VeraPDFException, IOException {
        for (var flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);

                assertThat(result.getTestAssertions().stream()
                                .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                                .map(each -> each.getRuleId() + " " + each.getMessage())
                                .distinct())
                        .as(flavour.toString())
                        .isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
    }
}
