// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.Term;
import org.liaison.schemas.format.Rendition;
import org.liaison.schemas.message.Loss;

class HotlineFeedbackTest {

    /** One each for an object. */
    private static final Pattern ELEMENT = Pattern.compile("<(Hotline|Quality|Page|Decision)[ >]");

    @Test
    void tellsWhichReportOfWhichHotlineItIs() {
        assertThat(text(written("", ""))).contains("<Report>SO-1</Report>", "<Hotline>Nowhere hotline</Hotline>");
    }

    @Test
    void holdsWhatNobodyDecidedAboutAndSaysSo() {
        var rendition = written("", "<Step kind='notice-permitted' at='2026-11-21T00:00:00Z'/>");

        assertThat(text(rendition))
                .contains("<Decision kind=\"hold\"/>", "<Decision kind=\"may-notify\" from=\"2026-11-21T00:00:00Z\"/>");
        assertThat(rendition.losses())
                .filteredOn(each -> each.kind() == Loss.Kind.ASSUMED)
                .extracting(Loss::path)
                .containsExactly("Status", "Objects/Item[1]");
    }

    @Test
    void tellsUntilWhenToHold() {
        var held = "<Step kind='held-for-police' at='2026-11-20T00:00:00Z' until='2026-12-01T00:00:00Z'/>";

        assertThat(text(written(held, "")))
                .contains("kind=\"hold\" from=\"2026-11-20T00:00:00Z\" until=\"2026-12-01T00:00:00Z\"");
    }

    @ParameterizedTest
    @CsvSource({
        "received, CSAM.OFFER",
        "under-investigation, OUTCOME.CASE.OPENED",
        "passed-on, OUTCOME.CASE.PASSED_ON OUTCOME.CASE.OPENED",
        "closed, OUTCOME.CASE.NOT_ENOUGH",
        "closed, OUTCOME.OFFENDER.CONVICTED OUTCOME.VICTIM.IDENTIFIED"
    })
    void readsTheStatusFromTheTermsOfOutcome(String status, String codes) {
        var terms = List.of(codes.split(" ", -1)).stream()
                .map(each -> new Term(each, "1"))
                .toList();

        var rendition = Hotlines.FEEDBACK.write(withTerms(report("", ""), terms), Hotlines.HEADER);

        assertThat(text(rendition)).contains("<Status>" + status + "</Status>");
    }

    @Test
    void tellsNothingOfAnyPerson() {
        var losses = written("<Material><Child sex='MALE' age='AGE.CHILD.0_2'/></Material>", "")
                .losses();

        assertThat(losses)
                .filteredOn(each -> each.path().startsWith("Objects/Person"))
                .singleElement()
                .satisfies(each -> assertThat(each.why()).contains("not for a hotline"));
    }

    /** Every object is in the document or named, over packages of every kind. */
    @Test
    void namesEveryObjectItDoesNotCarry() {
        int named = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            var exchange = Sightings.of(seed);
            var rendition = Hotlines.FEEDBACK.write(exchange, Hotlines.HEADER);
            var lost = rendition.losses().stream()
                    .filter(each -> each.kind() == Loss.Kind.NO_HOME)
                    .map(Loss::path)
                    .collect(Collectors.toSet());
            var kept = kept(exchange, lost);

            assertThat(kept).as("seed %d", seed).allSatisfy(each -> {
                assertThat(each.provenance().subject()).isNull();
                assertThat(each.getClass().getSimpleName()).isIn("Reference", "Organisation", "Event");
            });
            long assumed = rendition.losses().stream()
                    .filter(each ->
                            each.kind() == Loss.Kind.ASSUMED && each.path().startsWith("Objects/"))
                    .count();
            assertThat(ELEMENT.matcher(text(rendition)).results().count() - assumed)
                    .as("what seed %d kept stands in the document", seed)
                    .isEqualTo(kept.size());
            named += lost.size();
        }
        System.out.printf("hotline-feedback: %,d losses named over 2,000 packages%n", named);
    }

    @Test
    void losesEveryPersonOfEveryPackage() {
        for (long seed = 0; seed < 500; seed++) {
            var exchange = Sightings.of(seed);

            var losses = Hotlines.FEEDBACK.write(exchange, Hotlines.HEADER).losses();

            assertThat(losses)
                    .as("seed %d", seed)
                    .filteredOn(each -> each.path().matches("Objects/Person\\[\\d+]"))
                    .hasSameSizeAs(exchange.persons());
        }
    }

    private static List<ExchangeObject> kept(ExchangePackage exchange, Set<String> lost) {
        var kept = new ArrayList<ExchangeObject>();
        keep("Person", exchange.persons(), lost, kept);
        keep("Organisation", exchange.organisations(), lost, kept);
        keep("Location", exchange.locations(), lost, kept);
        keep("Item", exchange.items(), lost, kept);
        keep("Event", exchange.events(), lost, kept);
        return kept;
    }

    private static void keep(
            String element, List<? extends ExchangeObject> objects, Set<String> lost, List<ExchangeObject> kept) {
        for (int i = 0; i < objects.size(); i++) {
            if (!lost.contains("Objects/" + element + "[" + (i + 1) + "]")) {
                kept.add(objects.get(i));
            }
        }
    }

    private static Rendition written(String first, String second) {
        return Hotlines.FEEDBACK.write(report(first, second), Hotlines.HEADER);
    }

    private static ExchangePackage report(String first, String second) {
        return Hotlines.convert("""
                <HotlineReport xmlns="urn:liaison:hotline-report:1" version="1">
                  <Number>SO-1</Number>
                  <Hotline country="SI">Nowhere hotline</Hotline>
                  <ReceivedAt>2026-11-20T08:15:00+01:00</ReceivedAt>
                  <Sighting><Url>https://a.example.org/</Url>%s</Sighting>
                  <Sighting><Url>https://b.example.org/</Url>%s</Sighting>
                </HotlineReport>
                """.formatted(first, second)).exchange();
    }

    private static ExchangePackage withTerms(ExchangePackage exchange, List<Term> terms) {
        var handling = exchange.handling();
        return new ExchangePackage(
                exchange.id(),
                exchange.createdAt(),
                new Handling(
                        handling.originator(),
                        handling.reference(),
                        handling.purposes(),
                        handling.legalBasis(),
                        handling.classification(),
                        handling.codes(),
                        handling.handlingText(),
                        handling.crimeArea(),
                        terms,
                        handling.urgency(),
                        handling.urgencyReason(),
                        handling.recipients()),
                exchange.persons(),
                exchange.organisations(),
                exchange.locations(),
                exchange.items(),
                exchange.events(),
                exchange.convictions(),
                exchange.connections());
    }

    private static String text(Rendition rendition) {
        return new String(rendition.document().bytes(), StandardCharsets.UTF_8);
    }
}
