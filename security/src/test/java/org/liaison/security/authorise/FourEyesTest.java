// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.liaison.schemas.exchange.SubjectCategory.SUSPECT;
import static org.liaison.schemas.exchange.SubjectCategory.VICTIM;
import static org.liaison.schemas.exchange.SubjectCategory.WITNESS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.schemas.message.Finding;

/** When a rule wants a second person. */
class FourEyesTest {

    private static final LocalDate CHILD = LocalDate.of(2012, 5, 6);

    @TempDir
    Path directory;

    @Test
    void asksNobodyUnlessTheRuleSaysSo() {
        assertThat(asked("", suspect())).isEmpty();
        assertThat(asked("approval: none", suspect().person("v1", VICTIM))).isEmpty();
    }

    @Test
    void asksAlwaysIfTheRuleSaysSo() {
        assertThat(asked("approval: always", suspect())).containsExactly("rule one asks for a second person");
    }

    @ParameterizedTest
    @CsvSource({"minors", "victims", "witnesses", "special-categories"})
    void asksForWhoeverIsNamed(String ground) {
        var all = suspect().person("v1", VICTIM, CHILD).person("w1", WITNESS);

        assertThat(asked("approval: [" + ground + "]", all))
                .containsExactly("rule one asks for a second person for " + ground);
    }

    @ParameterizedTest
    @CsvSource({"minors", "victims", "witnesses"})
    void asksNobodyForWhoIsNotThere(String ground) {
        assertThat(asked("approval: [" + ground + "]", suspect())).isEmpty();
    }

    @Test
    void asksForAMinorWhoseAgeDoesNotLeave() {
        var child = new PackageBuilder().person("s1", SUSPECT, CHILD);

        assertThat(asked("approval: [minors]", "{suspect: [communications]}", child))
                .containsExactly("rule one asks for a second person for minors");
    }

    @Test
    void asksNobodyForAVictimWhoIsRemoved() {
        var both = suspect().person("v1", VICTIM, CHILD);

        assertThat(asked("approval: [victims, minors]", "{suspect: annex2}", both))
                .isEmpty();
    }

    @Test
    void asksNobodyForADescriptionThatIsRemoved() {
        assertThat(asked("approval: [special-categories]", "{suspect: [personal-details]}", suspect()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, false", "3, false"})
    void asksForMoreObjectsThanStated(int limit, boolean asks) {
        var two = suspect().person("s2", SUSPECT);

        assertThat(asked("approval: [over-objects: " + limit + "]", two))
                .isEqualTo(
                        asks
                                ? List.of("rule one asks for a second person for more than " + limit + " objects")
                                : List.of());
    }

    @Test
    void namesEveryGround() {
        var all = suspect().person("v1", VICTIM, CHILD);

        assertThat(asked("approval: [victims, minors, over-objects: 1]", all))
                .containsExactly(
                        "rule one asks for a second person for minors",
                        "rule one asks for a second person for victims",
                        "rule one asks for a second person for more than 1 objects");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sometimes | one.yaml: rules[1]/approval: is always, none or a list of grounds
            [] | one.yaml: rules[1]/approval: is a list of at least one
            [children] | one.yaml: rules[1]/approval[1]: is one of minors, victims, witnesses, informants, special-categories or over-objects with a number
            [minors, minors] | one.yaml: rules[1]/approval[2]: is there twice
            [over-objects: many] | one.yaml: rules[1]/approval[1]/over-objects: is a whole number
            [over-objects: 1, over-objects: 2] | one.yaml: rules[1]/approval[2]/over-objects: is there twice
            [under-objects: 1] | one.yaml: rules[1]/approval[1]/under-objects: is no key that agreements know here
            """)
    void refusesWhatIsNoGround(String approval, String problem) {
        write("approval: " + approval, "{suspect: annex2}");

        assertThatExceptionOfType(InvalidAgreements.class)
                .isThrownBy(() -> Agreements.read(directory))
                .satisfies(e -> assertThat(e.findings().stream().map(FourEyesTest::line))
                        .contains(problem.strip()));
    }

    @Test
    void holdsWhileNobodyAgreed() {
        write("approval: always", "{suspect: annex2}");

        var held = gate().admit(suspect().to("one"));

        assertThat(held)
                .isInstanceOfSatisfying(
                        Held.class,
                        each -> assertThat(each.grounds()).containsExactly("rule one asks for a second person"));
        assertThat(held.digest())
                .isEqualTo(((Ruling.Permit) gate().decide(suspect().to("one"))).digest());
    }

    @Test
    void makesNoWitnessWithoutTheApprovalThatThePermitAsksFor() {
        write("approval: always", "{suspect: annex2}");
        var asked = suspect().to("one");
        var permit = (Ruling.Permit) gate().decide(asked);

        assertThatIllegalStateException().isThrownBy(() -> new Permitted(asked.header(), permit, null));
    }

    private static String line(Finding problem) {
        return problem.place() + ": " + problem.rule();
    }

    private List<String> asked(String approval, PackageBuilder exchange) {
        return asked(approval, "{suspect: annex2, victim: annex2, witness: annex2}", exchange);
    }

    private List<String> asked(String approval, String subjects, PackageBuilder exchange) {
        write(approval, subjects);
        return ((Ruling.Permit) gate().decide(exchange.to("one"))).approvals();
    }

    private PolicyGate gate() {
        return new PolicyGate(Agreements.read(directory), Clock.fixed(PackageBuilder.NOW, ZoneOffset.UTC));
    }

    private static PackageBuilder suspect() {
        return new PackageBuilder().person("s1", SUSPECT);
    }

    private void write(String approval, String subjects) {
        try {
            Files.writeString(directory.resolve("one.yaml"), """
                    partner: one
                    title: Invented
                    country: SI
                    reviewed: {by: [head, officer], on: 2026-10-01}
                    classification: BPL
                    channel: BPL
                    crimeAreas: [EUROPOL-I-29]
                    honours: [H0]
                    rules:
                      - id: one
                        purposes: [18(2)(d)]
                        legalBasis: any
                        strict: invented
                        subjects: %s
                        %s
                    """.formatted(subjects, approval));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
