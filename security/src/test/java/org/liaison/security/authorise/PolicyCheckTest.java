// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Agreements that can be read and cannot be meant. */
class PolicyCheckTest {

    @Test
    void hasNothingToSayAboutAPlainAgreement() {
        assertThat(check(agreement("", rule("one", "suspect: annex2", "")))).isEmpty();
    }

    @Test
    void onlyWarnsOfTheDemonstration() {
        var remarks =
                PolicyCheck.check(Agreements.read(Examples.DIRECTORY), PackageBuilder.NOW, PolicyCheckTest::isTerm);

        assertThat(remarks).extracting(PolicyCheck.Remark::error).containsOnly(false);
        assertThat(remarks).extracting(each -> each.finding().code()).contains("GW-POL-006");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            an urgency that nothing has     | package.urgency == "HURRY"                                   | error GW-POL-003, error GW-POL-002
            a term that nobody defines      | "SOLICITE" in package.terms                                  | error GW-POL-003
            a term of the taxonomy          | "SOLICIT" in package.terms                                   |
            a code that does not exist      | "H9" in package.handlingCodes                                | error GW-POL-003, error GW-POL-002
            two urgencies at once           | package.urgency == "URGENT" && package.urgency == "NORMAL"   | error GW-POL-002
            any urgency                     | package.urgency in ["URGENT", "NORMAL", "IMMINENT_RISK"]     | warning GW-POL-002
            one urgency                     | package.urgency == "URGENT"                                  |
            a crime area that is not agreed | package.crimeArea == "EUROPOL-I-7"                           | error GW-POL-003, error GW-POL-002
            a time that has passed          | now < timestamp("2026-01-01T00:00:00Z")                      | error GW-POL-002
            a time to come                  | now < timestamp("2028-01-01T00:00:00Z")                      |
            no negative number of objects   | package.objects >= 0                                         | warning GW-POL-002
            few objects                     | package.objects <= 50                                        |
            another partner                 | partner.id == "nobody"                                       | error GW-POL-002
            """)
    void triesConditions(String question, String condition, String remarks) {
        var found = check(agreement("", rule("one", "suspect: annex2", "when: '" + condition + "'")));

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(remarks == null ? List.of() : List.of(remarks.split(", ", -1)));
    }

    @Test
    void findsARuleThatAnEarlierOneHides() {
        assertThat(check(agreement(
                        "",
                        rule("wide", "suspect: annex2, contact: annex2", ""),
                        rule("narrow", "suspect: [personal-details]", "when: 'package.objects <= 5'"))))
                .containsExactly("error GW-POL-001");
    }

    @Test
    void aRuleThatGrantsMoreIsNotHidden() {
        assertThat(check(agreement(
                        "", rule("narrow", "suspect: [personal-details]", ""), rule("wide", "suspect: annex2", ""))))
                .isEmpty();
    }

    @Test
    void aConditionDoesNotHideWhatComesAfterIt() {
        assertThat(check(agreement(
                        "",
                        rule("urgent", "suspect: annex2", "when: 'package.urgency == \"URGENT\"'"),
                        rule("any", "suspect: [personal-details]", ""))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            parts above the channel   | parts: {classification: SECRET}                                              | error GW-POL-005
            parts with other codes    | parts: {honours: [H0, H3]}                                                   | error GW-POL-005
            parts below               | parts: {classification: BPL, honours: [H0]}                                  |
            review too late           | retention: {received: {review: P9M, erase: P5Y}, sent: {review: P6M, erase: P5Y}} | error GW-POL-008
            erased before reviewed    | retention: {received: {review: P6M, erase: P5Y, victim: P1M}, sent: {review: P6M, erase: P5Y}} | error GW-POL-008
            retention in order        | retention: {received: {review: P6M, erase: P5Y}, sent: {review: P3M, erase: P1Y}} |
            """)
    void findsLimitsAboveLimits(String question, String more, String remarks) {
        assertThat(check(agreement(more, rule("one", "suspect: annex2", ""))))
                .containsExactlyElementsOf(remarks == null ? List.of() : List.of(remarks));
    }

    @Test
    void wantsAReviewThatHolds() {
        var file = agreement("", rule("one", "suspect: annex2", ""));

        assertThat(check(file.replace(", until: 2028-10-01", ""))).containsExactly("warning GW-POL-004");
        assertThat(check(file.replace("2028-10-01", "2026-11-01"))).containsExactly("error GW-POL-004");
    }

    @Test
    void wantsAGroundForTransfers() {
        assertThat(check(agreement("", rule("one", "suspect: annex2", "")).replace("country: SI", "country: US")))
                .containsExactly("error GW-POL-007");
    }

    @Test
    void warnsWhereNobodyLooksAtVictims() {
        assertThat(check(agreement("", rule("one", "victim: annex2", "strict: needed\n    approval: none"))))
                .containsExactly("warning GW-POL-006");
    }

    private static List<String> check(String file) {
        var files = new TreeMap<String, byte[]>();
        files.put("partner.yaml", file.getBytes(StandardCharsets.UTF_8));
        return PolicyCheck.check(Agreements.of(files), PackageBuilder.NOW, PolicyCheckTest::isTerm).stream()
                .map(each ->
                        (each.error() ? "error " : "warning ") + each.finding().code())
                .toList();
    }

    private static boolean isTerm(String code) {
        return code.equals("SOLICIT");
    }

    private static String agreement(String more, String... rules) {
        return """
                partner: partner
                title: A partner (invented)
                country: SI
                reviewed: {by: [one, other], on: 2020-01-01, until: 2028-10-01}
                classification: RESTRICTED
                channel: RESTRICTED
                crimeAreas: [EUROPOL-I-29]
                honours: [H0, H1]
                %s
                rules:
                """.formatted(more) + String.join("", rules);
    }

    private static String rule(String id, String subjects, String more) {
        return """
                  - id: %s
                    purposes: [18(2)(c), 18(2)(d)]
                    legalBasis: any
                    subjects: {%s}
                    %s
                """.formatted(id, subjects, more);
    }
}
