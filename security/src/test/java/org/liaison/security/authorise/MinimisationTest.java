// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaison.schemas.exchange.SubjectCategory.SUSPECT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.message.Finding;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What an agreement can hold back of what the law would let pass, and how it says so. */
class MinimisationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void readsBothKeysStrictly() {
        assertThat(problems("pseudonymise: [name, birth]\nremove: [contacts, contacts, nonsense]"))
                .satisfiesExactly(
                        each -> assertThat(each)
                                .contains("rule/pseudonymise[2]")
                                .contains("is one of name,"),
                        each -> assertThat(each).contains("rule/remove[2]").contains("is there twice"),
                        each -> assertThat(each).contains("rule/remove[3]").contains("is one of name,"));
    }

    @Test
    void refusesAFieldThatIsBothHiddenAndRemoved() {
        assertThat(problems("pseudonymise: [name]\nremove: [name]"))
                .singleElement()
                .asString()
                .contains("rule/remove")
                .contains("names nothing that pseudonymise names");
    }

    @Test
    void refusesAnEmptyList() {
        assertThat(problems("pseudonymise: []")).singleElement().asString().contains("is a list of at least one");
    }

    @Test
    void mayBeLeftOut() {
        assertThat(problems("id: rule")).isEmpty();
    }

    /** Every word of the vocabulary removes something of a package that has everything, and says so. */
    @ParameterizedTest
    @EnumSource
    void removesWhatItNames(Field field) {
        var exchange = new PackageBuilder()
                .person("p1", SUSPECT)
                .organisation("o1", SUSPECT)
                .location("l1", SUSPECT, "school")
                .location("l2", SUSPECT, "home")
                .account("a1", SUSPECT)
                .device("d1", SUSPECT)
                .capture("i1", SUSPECT)
                .file("f1", SUSPECT)
                .reference("r1", SUSPECT)
                .event("e1", SUSPECT)
                .conviction("k1", SUSPECT)
                .build();

        var full = release(exchange, Set.of());
        var less = release(exchange, Set.of(field));

        assertThat(less.exchange()).isNotEqualTo(full.exchange());
        assertThat(less.redactions()).hasSizeGreaterThan(full.redactions().size());
        assertThat(less.redactions()).allMatch(each -> each.kind() == Redaction.Kind.REMOVED);
    }

    @Test
    void removesANamedFieldOfThingsThatAreNobodysToo() {
        var exchange =
                new PackageBuilder().person("p1", SUSPECT).account("a1", null).build();

        var less = release(exchange, Set.of(Field.ACCOUNTS));

        assertThat(less.exchange().items()).isEmpty();
        assertThat(less.redactions()).extracting(Redaction::toString).contains("items/a1 communications (agreement)");
    }

    @Test
    void leavesTheObjectWhoseFieldItRemoves() {
        var exchange = new PackageBuilder().account("a1", SUSPECT).build();

        var account = (Item.Account)
                release(exchange, Set.of(Field.PROFILE_URLS)).exchange().items().getFirst();

        assertThat(account.profileUrls()).isEmpty();
        assertThat(account.identifier()).isNotNull();
    }

    private static Redactor.Release release(org.liaison.schemas.exchange.ExchangePackage exchange, Set<Field> removed) {
        var rule = new Rule(
                "rule",
                Set.of(Purpose.INFORMATION_EXCHANGE),
                null,
                new Rule.LegalBases(true, Set.of()),
                Map.of(SUSPECT, new Rule.Grant(true, Set.of())),
                "invented",
                FourEyes.NEVER,
                new Minimisation(Set.of(), removed));
        var right = new Right(rule, List.of(Purpose.INFORMATION_EXCHANGE));
        return new Pruning(rule.minimisation(), new Paths(exchange))
                .of(Redactor.redact(exchange, right, Blocked.nothing(), TODAY));
    }

    private static List<String> problems(String yaml) {
        var problems = new ArrayList<Finding>();
        Minimisation.read(new Section(YAMLMapper.builder().build().readTree(yaml), "rule", problems));
        return problems.stream().map(Finding::toString).toList();
    }
}
