// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import dev.cel.common.CelException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.exchange.SubjectCategory;

/** Reads one rule of an agreement file. */
final class RuleSection {

    private static final Set<String> KEYS = Set.of(
            "id",
            "purposes",
            "when",
            "legalBasis",
            "subjects",
            "strict",
            "approval",
            Minimisation.PSEUDONYMISE,
            Minimisation.REMOVE);
    private static final String EVERYTHING = "annex2";
    private static final Lexicon<Purpose> PURPOSES = Lexicon.of(Purpose.values(), Purpose::code);
    private static final Lexicon<DataGroup> GROUPS = Lexicon.of(DataGroup.values(), DataGroup::word);
    static final Lexicon<SubjectCategory> SUBJECTS = Lexicon.of(
            SubjectCategory.values(),
            each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'));

    /** Regulation (EU) 2016/794 Art. 30(1): victims, witnesses and other persons who can provide information. */
    private static final Set<SubjectCategory> PROTECTED =
            EnumSet.of(SubjectCategory.VICTIM, SubjectCategory.WITNESS, SubjectCategory.INFORMANT);

    private final Section section;

    private RuleSection(Section section) {
        this.section = section;
    }

    static Optional<Rule> find(Section section) {
        return new RuleSection(section).find();
    }

    private Optional<Rule> find() {
        section.allowsOnly(KEYS);
        var id = findId();
        var purposes = section.terms("purposes", PURPOSES);
        var when = condition();
        var legalBases = legalBases();
        var subjects = subjects(purposes);
        var strict = section.has("strict") ? section.findText("strict").orElse(null) : null;
        if (strict == null && subjects.keySet().stream().anyMatch(PROTECTED::contains)) {
            section.problem(section.at("strict"), "says why victims, witnesses or informants are strictly necessary");
        }
        var approval = FourEyesSection.read(section);
        var minimisation = Minimisation.read(section);
        return id.map(name -> new Rule(name, purposes, when, legalBases, subjects, strict, approval, minimisation));
    }

    private Optional<String> findId() {
        var id = section.findText("id");
        if (id.isPresent() && !id.get().matches("[a-z0-9][a-z0-9-]{0,62}")) {
            section.problem(section.at("id"), "is lower-case letters, digits and hyphens");
        }
        return id;
    }

    private @Nullable Condition condition() {
        if (!section.has("when")) {
            return null;
        }
        return section.findText("when").flatMap(this::findCondition).orElse(null);
    }

    private Optional<Condition> findCondition(String text) {
        try {
            return Optional.of(Condition.compile(text));
        } catch (CelException e) {
            var reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            section.problem(section.at("when"), "is a CEL condition: " + reason.replace("ERROR: <input>:", ""));
            return Optional.empty();
        }
    }

    private Rule.LegalBases legalBases() {
        if (section.node().path("legalBasis").isString()) {
            section.findTerm("legalBasis", Lexicon.only("any"));
            return new Rule.LegalBases(true, Set.of());
        }
        return new Rule.LegalBases(false, section.words("legalBasis"));
    }

    private Map<SubjectCategory, Rule.Grant> subjects(Set<Purpose> purposes) {
        var subjects = new EnumMap<SubjectCategory, Rule.Grant>(SubjectCategory.class);
        if (!section.has("subjects")) {
            section.problem(section.at("subjects"), "is missing");
            return subjects;
        }
        var map = section.section("subjects");
        map.allowsOnly(SUBJECTS.meanings().keySet());
        SUBJECTS.meanings().forEach((word, category) -> {
            if (map.has(word)) {
                subjects.put(category, grant(map, word, purposes));
            }
        });
        return subjects;
    }

    private static Rule.Grant grant(Section subjects, String word, Set<Purpose> purposes) {
        if (!subjects.node().path(word).isString()) {
            return new Rule.Grant(false, subjects.terms(word, GROUPS));
        }
        subjects.findTerm(word, Lexicon.only(EVERYTHING));
        if (!purposes.stream().allMatch(AnnexTwo::lists)) {
            subjects.problem(subjects.at(word), "names its groups, because Annex II has no list for (e) and (f)");
        }
        return new Rule.Grant(true, Set.of());
    }
}
