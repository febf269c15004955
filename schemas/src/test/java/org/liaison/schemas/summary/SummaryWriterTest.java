// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.exchange.Answer;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.Conviction;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Packages;
import org.liaison.schemas.exchange.RoundTrips;
import org.liaison.schemas.message.Loss;

class SummaryWriterTest {

    private static final Labels LABELS = Edition.of(Language.ENGLISH, Extent.WHOLE, Characters::isHtml, "screen.css")
            .labels();

    private final SummaryWriter writer = new SummaryWriter(Language.ENGLISH);

    @Test
    void tellsEveryTextTimeAndNumberOfThePackage() {
        int marks = 0;
        for (long seed = 0; seed < 500; seed++) {
            var marked = new Marked(Packages.of(seed));
            var rendition = writer.write(marked.exchange(), Summaries.HEADER);
            var text = Summaries.text(Summaries.page(rendition));

            assertThat(marked.marks().entrySet().stream().filter(each -> !text.contains(each.getValue())))
                    .as("not told of seed " + seed)
                    .isEmpty();
            assertThat(rendition.losses()).as("losses of seed " + seed).isEmpty();
            marks += marked.marks().size();
        }
        System.out.println("summary-html: " + marks + " values of 500 packages, all told");
    }

    @Test
    void tellsEveryCodeInWords() {
        for (long seed = 0; seed < 500; seed++) {
            var exchange = Packages.of(seed);
            var text = Summaries.text(Summaries.page(writer.write(exchange, Summaries.HEADER)));

            assertThat(text).as("seed " + seed).contains(codes(exchange));
        }
    }

    @Test
    void isAValidPageForTenThousandPackages() {
        RoundTrips.of("summary-html (written and checked)", (exchange, seed) -> {
            var rendition = writer.write(exchange, Summaries.HEADER);

            assertThat(rendition.losses())
                    .as("losses of " + seed)
                    .extracting(Loss::why)
                    .allMatch("one of its characters cannot be shown"::equals);
            assertThat(Summaries.page(rendition)).as(seed).doesNotContain("<b>", "<!--", "]]>");
        });
    }

    @Test
    void makesTheSameBytesOfTheSamePackage() {
        assertThat(new SummaryWriter(Language.ENGLISH)
                        .write(Packages.of(7), Summaries.HEADER)
                        .document())
                .isEqualTo(writer.write(Packages.of(7), Summaries.HEADER).document());
    }

    @Test
    void asksForNothingAndRunsNothing() {
        assertThat(Summaries.ofCases())
                .hasSizeGreaterThan(10)
                .allSatisfy(each -> assertThat(Summaries.page(writer.write(each, Summaries.HEADER)))
                        .doesNotContain("<script", " src=", " href=", "url(", "@import", "<img", "data:")
                        .doesNotContainPattern("<[^>]* on[a-z]+="));
    }

    @Test
    void tellsUrgencyFirstAndVictimsBeforeOthers() {
        var page = Summaries.page(writer.write(
                Summaries.read(java.nio.file.Path.of("cases/si-sexual-extortion-urgent/3-convert.xml")),
                Summaries.HEADER));

        assertThat(page)
                .containsSubsequence(
                        "Basic protection level, handling codes H1, H2",
                        "Imminent risk to a child",
                        "The child is under acute threat",
                        "2026-11-30 19:00:00 UTC",
                        "Not in judicial proceedings",
                        "Sexual coercion and extortion of a child",
                        "<h3>Victim Testa Nemo (p2)</h3>",
                        "<h3>Suspect nemo.nobody.77 (p1)</h3>",
                        "<h2>Accounts</h2>",
                        "<h2>Internet addresses seen</h2>",
                        "<h2>Events</h2>",
                        "is a victim of",
                        "The source has proved reliable in most instances",
                        "Directive (EU) 2023/977, Article 7",
                        "What is not here");
    }

    @Test
    void namesNobodyInItsTitle() {
        var page = Summaries.page(writer.write(Packages.of(3), Summaries.HEADER));

        assertThat(page)
                .contains("<title>Summary of message 00000000-0000-4000-8000-000000000001</title>")
                .containsOnlyOnce("<title>");
    }

    @Test
    void keepsADeprecatedWordOfOthersAndMarksIt() {
        var exchange = Samples.withDescription("seen as child pornography");

        assertThat(Summaries.page(writer.write(exchange, Summaries.HEADER)))
                .contains("seen as child pornography <em>[preferred term: child sexual abuse material]</em>");
    }

    @Test
    void saysWhatItAbbreviates() {
        var exchange = Samples.withFiles(Extent.WHOLE.rows() + 3);

        var rendition = writer.write(exchange, Summaries.HEADER);

        assertThat(rendition.losses()).extracting(Loss::path).containsExactly("Objects/MediaFile");
        assertThat(Summaries.page(rendition))
                .contains("3 more of this kind are not listed.", "Objects/MediaFile: a summary lists the first 10000");
    }

    /** A hash may be broken anywhere, a time must not. */
    @Test
    void letsOnlyLongWordsBeBroken() {
        assertThat(Summaries.page(writer.write(Samples.withFiles(1), Summaries.HEADER)))
                .contains("<td class=\"long\">MD5 0000", "<td>X4");
    }

    @Test
    void cutsATextOfExtremeLengthAndSaysSo() {
        var exchange = Samples.withDescription("Nemo ".repeat(30_000));

        assertThat(writer.write(exchange, Summaries.HEADER).losses())
                .extracting(Loss::path)
                .containsExactly("Objects/Event[1]/Description");
    }

    @Test
    void speaksEveryLanguageAndSaysWhich() {
        assertThat(SummaryWriter.inEveryLanguage()).hasSize(2 * Language.values().length);
        for (var each : Language.values()) {
            var page = Summaries.page(new SummaryWriter(each).write(Packages.of(5), Summaries.HEADER));

            assertThat(page).contains("<html lang=\"" + each.tag() + "\">");
        }
    }

    private static Stream<Answer> answers(Conviction conviction) {
        return Stream.concat(
                conviction.offences().stream().map(Conviction.Offence::recidivism),
                conviction.sanctions().stream().map(Conviction.Sanction::suspended));
    }

    private static List<String> codes(ExchangePackage exchange) {
        var handling = exchange.handling();
        return Stream.of(
                        Stream.of(handling.urgency(), handling.classification()),
                        handling.codes().stream(),
                        handling.purposes().stream(),
                        exchange.persons().stream().map(each -> each.sex()),
                        exchange.convictions().stream().flatMap(SummaryWriterTest::answers),
                        exchange.objects()
                                .map(each -> each.provenance().subject())
                                .filter(each -> each != null),
                        exchange.objects()
                                .map(each -> each.provenance().evaluation().source()),
                        exchange.connections().stream().map(Connection::type))
                .flatMap(each -> each)
                .map(each -> LABELS.get((Enum<?>) each))
                .collect(Collectors.toList());
    }
}
